package id.satugerbang.identity.disclosure;

import id.satugerbang.api.internal.model.ActingRequest;
import id.satugerbang.identity.acting.AssistedCitizens;
import id.satugerbang.identity.acting.AssistedSession;
import id.satugerbang.identity.acting.HeldValue;
import id.satugerbang.identity.acting.MemberValues;
import id.satugerbang.identity.acting.Restrictions;
import id.satugerbang.identity.ledger.Assisted;
import id.satugerbang.support.caller.Assurance;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** For whom a call is made, by way of what the counter, the family and the rights features say. */
@Component
class People {

    private final AssistedCitizens assisted;
    private final ObjectProvider<MemberValues> members;
    private final ObjectProvider<Restrictions> restrictions;
    private final Assisted ledger;

    People(
            AssistedCitizens assisted,
            ObjectProvider<MemberValues> members,
            ObjectProvider<Restrictions> restrictions,
            Assisted ledger) {
        this.assisted = assisted;
        this.members = members;
        this.restrictions = restrictions;
        this.ledger = ledger;
    }

    /** The person meant. @throws ProblemException {@code not_found} for an assisted session that is not the caller's */
    Person resolve(String caller, @Nullable UUID member, @Nullable UUID assistedSession, Assurance assurance) {
        if (assistedSession == null) {
            return new Person(caller, member, assurance, Person.ONLINE, null, null);
        }
        AssistedSession session = assisted.require(assistedSession, caller);
        return new Person(
                session.citizen(), member, session.worth(assurance), session.channel(), caller, session.agency());
    }

    /** A call in an assisted session by which nothing is handed over stands in the citizen's ledger all the same. */
    void note(Person person, ActingRequest call) {
        if (person.officer() != null && person.agency() != null && call.getService() != null) {
            ledger.used(
                    person.citizen(),
                    new Assisted.By(person.officer(), person.agency(), person.channel()),
                    new Assisted.Use(
                            call.getService(),
                            call.getOperation() == null ? "" : call.getOperation(),
                            call.getRelease(),
                            person.member(),
                            call.getTraceId()));
        }
    }

    /** True where there is no member in question, or the citizen may act for it. */
    boolean mayAct(Person person) {
        MemberValues values = members.getIfAvailable();
        return person.member() == null || (values != null && values.mayActFor(person.citizen(), person.member()));
    }

    /** What is held of a family member; empty where the citizen may not act for it. */
    Optional<Map<String, HeldValue>> memberValues(String citizen, UUID member) {
        return Optional.ofNullable(members.getIfAvailable()).flatMap(values -> values.of(citizen, member));
    }

    Set<String> restricted(Collection<String> citizens) {
        Restrictions rights = restrictions.getIfAvailable();
        return rights == null ? Set.of() : rights.among(citizens);
    }
}
