package id.satugerbang.identity.disclosure;

import id.satugerbang.identity.acting.HeldValue;
import id.satugerbang.identity.consent.Grant;
import id.satugerbang.identity.consent.Grants;
import id.satugerbang.identity.profile.CitizenValues;
import id.satugerbang.identity.profile.SealedValues;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a batch of orders is judged by, in as few statements as can be. */
@Component
class EvidenceRoom {

    private final CitizenValues values;
    private final Grants grants;
    private final People people;

    EvidenceRoom(CitizenValues values, Grants grants, People people) {
        this.values = values;
        this.grants = grants;
        this.people = people;
    }

    /** What the database says now about everybody in these jobs. */
    Gathered gather(Collection<Job> jobs, Instant now) {
        Set<String> citizens = jobs.stream().map(job -> job.person().citizen()).collect(Collectors.toSet());
        Set<String> attributes = new HashSet<>();
        jobs.forEach(job -> attributes.addAll(Judge.asked(job.order())));
        Map<String, List<Grant>> holding =
                grants.of(citizens, now).stream().collect(Collectors.groupingBy(Grant::citizen));
        return new Gathered(people, values.read(citizens, attributes), holding, people.restricted(citizens));
    }

    /** The state of everybody in a batch. */
    record Gathered(
            People people, Map<String, SealedValues> values, Map<String, List<Grant>> grants, Set<String> restricted) {

        /**
         * What is known now.
         *
         * @throws ProblemException {@code not_found} where the citizen may not act for the family member, or the assisted
         *     session is over
         */
        Evidence about(Job job) {
            String citizen = job.person().citizen();
            people.requireStill(job.person(), job.order());
            return new Evidence(held(job.person()), consented(job), restricted.contains(citizen));
        }

        private Set<String> consented(Job job) {
            return grants.getOrDefault(job.person().citizen(), List.of()).stream()
                    .filter(grant -> grant.service().equals(job.order().service()))
                    .filter(grant -> grant.purpose().equals(job.order().purpose()))
                    .flatMap(grant -> grant.attributes().stream())
                    .collect(Collectors.toSet());
        }

        private Function<String, @Nullable HeldValue> held(Person person) {
            if (person.member() != null) {
                Map<String, HeldValue> member = people.memberValues(person.citizen(), person.member())
                        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
                return member::get;
            }
            SealedValues sealed = values.get(person.citizen());
            return sealed == null ? attribute -> null : sealed::open;
        }
    }
}
