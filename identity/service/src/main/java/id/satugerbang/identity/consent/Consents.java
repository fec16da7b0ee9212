package id.satugerbang.identity.consent;

import id.satugerbang.api.internal.model.ServiceDeclarations;
import id.satugerbang.identity.declaration.Declarations;
import id.satugerbang.identity.web.Faults;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows requests, and narrows and revokes what was granted. */
@Service
class Consents {

    private final Declarations declarations;
    private final ConsentWriter writer;
    private final OfferStore offers;
    private final ConsentStore consents;
    private final EventStore events;
    private final Faults faults;
    private final Clock clock;

    Consents(
            Declarations declarations,
            ConsentWriter writer,
            OfferStore offers,
            ConsentStore consents,
            EventStore events,
            Faults faults,
            Clock clock) {
        this.declarations = declarations;
        this.writer = writer;
        this.offers = offers;
        this.consents = consents;
        this.events = events;
        this.faults = faults;
        this.clock = clock;
    }

    /** What the service asks for; that it was read is noted. @throws ProblemException {@code not_found} where it asks for nothing */
    @Transactional
    ConsentDocument request(Decider who, String service, @Nullable String operation) {
        ServiceDeclarations declared = declarations.require(service);
        Optional<ConsentDocument> asked =
                operation == null ? writer.ofService(declared) : writer.ofOperation(declared, operation);
        ConsentDocument document = asked.orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        offers.read(who.citizen(), document, document.hash(), clock.instant());
        return document;
    }

    /** @param accounts of the citizen: the own one, and those taken over */
    ConsentRow find(List<String> accounts, UUID id) {
        return consents.find(accounts, id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    List<EventRow> events(UUID id) {
        return events.of(id);
    }

    /** Leaves {@code staying} of what was granted. @throws ProblemException where that is more than before, or it does not hold any more */
    @Transactional
    ConsentRow narrow(Decider who, UUID id, Set<String> staying) {
        ConsentRow row = locked(who, id);
        if (!row.stateAt(clock.instant()).equals(ConsentRow.GRANTED)) {
            throw ProblemException.of(ProblemCode.INVALID_TRANSITION);
        }
        if (!row.attributes().containsAll(staying)) {
            throw faults.at("/attributes", "not_granted");
        }
        List<String> left = row.attributes().stream().filter(staying::contains).toList();
        if (left.size() < row.attributes().size()) {
            consents.narrow(id, left);
            events.add(id, new EventRow(now(), "narrowed", left, who.channel(), who.officer()));
        }
        return find(List.of(who.citizen()), id);
    }

    /** Ends a consent; harmless where it is over already. @throws ProblemException for one that was never given */
    @Transactional
    void revoke(Decider who, UUID id) {
        ConsentRow row = locked(who, id);
        if (row.state().equals(ConsentRow.DENIED)) {
            throw ProblemException.of(ProblemCode.INVALID_TRANSITION);
        }
        if (row.state().equals(ConsentRow.GRANTED)) {
            Instant now = now();
            consents.revoke(id, now);
            events.add(id, new EventRow(now, ConsentRow.REVOKED, List.of(), who.channel(), who.officer()));
        }
    }

    private ConsentRow locked(Decider who, UUID id) {
        return consents.lock(who.citizen(), id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
