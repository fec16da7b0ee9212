package id.satugerbang.identity.disclosure;

import id.satugerbang.identity.ledger.Assistance;
import id.satugerbang.identity.ledger.Ledger;
import id.satugerbang.identity.ledger.LedgerEntry;
import id.satugerbang.identity.ledger.NewEntry;
import id.satugerbang.support.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides a batch of orders and writes their rows in one transaction; who sees its result knows that the rows are durable. */
@Component
class DisclosureBatch {

    private final EvidenceRoom evidence;
    private final RequestStore requests;
    private final Repeats repeats;
    private final Ledger ledger;
    private final Clock clock;

    DisclosureBatch(EvidenceRoom evidence, RequestStore requests, Repeats repeats, Ledger ledger, Clock clock) {
        this.evidence = evidence;
        this.requests = requests;
        this.repeats = repeats;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A result for each job, in their order. */
    @Transactional
    List<Result> run(List<Job> jobs) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<RequestKey, NotedRequest> noted =
                requests.find(jobs.stream().map(job -> job.order().key()).toList());
        EvidenceRoom.Gathered gathered = evidence.gather(jobs, now);
        List<Verdict> verdicts =
                jobs.stream().map(job -> verdict(job, gathered)).toList();
        Map<RequestKey, NotedRequest> fresh = write(verdicts, noted, now);
        return verdicts.stream()
                .map(verdict -> result(verdict, noted, fresh, now))
                .toList();
    }

    /** One order that fails never takes the others along. */
    private static Verdict verdict(Job job, EvidenceRoom.Gathered gathered) {
        try {
            Decision decision = Judge.judge(job.order(), job.person().assurance(), gathered.about(job));
            return new Verdict(job, decision, null);
        } catch (ProblemException noSuchMember) {
            Decision refused = new Decision.Refused(noSuchMember.code(), List.of(), Judge.asked(job.order()));
            return new Verdict(job, refused, null);
        } catch (RuntimeException broken) {
            return new Verdict(job, null, broken);
        }
    }

    private Map<RequestKey, NotedRequest> write(
            List<Verdict> verdicts, Map<RequestKey, NotedRequest> noted, Instant now) {
        Map<RequestKey, Verdict> first = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            if (verdict.decision() != null && !noted.containsKey(verdict.key())) {
                first.putIfAbsent(verdict.key(), verdict);
            }
        }
        if (first.isEmpty()) {
            return Map.of();
        }
        List<Verdict> writing = List.copyOf(first.values());
        List<LedgerEntry> rows = ledger.append(
                writing.stream().map(verdict -> entry(verdict, now)).toList());
        List<NotedRequest> notes = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            notes.add(note(writing.get(at), rows.get(at)));
        }
        requests.note(notes);
        Map<RequestKey, NotedRequest> fresh = new HashMap<>();
        notes.forEach(note -> fresh.put(note.key(), note));
        return fresh;
    }

    private Result result(
            Verdict verdict, Map<RequestKey, NotedRequest> noted, Map<RequestKey, NotedRequest> fresh, Instant now) {
        if (verdict.decision() == null) {
            return Result.failed(verdict.failure());
        }
        NotedRequest own = fresh.get(verdict.key());
        if (own == null) {
            own = Objects.requireNonNull(noted.get(verdict.key()));
        }
        return repeats.answer(verdict, own, now);
    }

    private static NewEntry entry(Verdict verdict, Instant now) {
        Order order = verdict.job().order();
        Person person = verdict.job().person();
        return new NewEntry(
                person.citizen(),
                now,
                order.service(),
                order.operation(),
                order.release(),
                order.purpose(),
                verdict.required().attributes(),
                verdict.code(),
                person.member(),
                person.channel(),
                person.officer(),
                order.traceId(),
                person.agency() == null ? null : new Assistance(null, person.agency()));
    }

    private static NotedRequest note(Verdict verdict, LedgerEntry row) {
        Order order = verdict.job().order();
        return new NotedRequest(
                order.key(),
                order.fingerprint(),
                row.fact().subject(),
                row.seq(),
                verdict.code(),
                row.fact().at());
    }
}
