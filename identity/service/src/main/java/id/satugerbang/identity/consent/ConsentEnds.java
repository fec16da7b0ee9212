package id.satugerbang.identity.consent;

import id.satugerbang.identity.citizen.CitizenLocks;
import id.satugerbang.identity.profile.AccountRemoved;
import id.satugerbang.identity.profile.CitizenErased;
import id.satugerbang.identity.profile.CitizenMoved;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends what was granted when the data that it was about is erased, or goes to another account, whose owner decides anew. */
@Component
class ConsentEnds {

    private final ConsentStore consents;
    private final OfferStore offers;
    private final EventStore events;
    private final CitizenLocks locks;
    private final Clock clock;

    ConsentEnds(ConsentStore consents, OfferStore offers, EventStore events, CitizenLocks locks, Clock clock) {
        this.offers = offers;
        this.locks = locks;
        this.consents = consents;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void erased(CitizenErased erased) {
        endAll(erased.subject());
    }

    /** What a second browser agreed to meanwhile ends too. */
    @EventListener
    void removed(AccountRemoved removed) {
        endAll(removed.subject());
    }

    @EventListener
    void moved(CitizenMoved moved) {
        endAll(moved.from());
    }

    /** That there were consents stays as proof; which requests were read does not. */
    private void endAll(String subject) {
        locks.hold(subject);
        offers.forget(subject);
        revokeAll(Decider.online(subject));
    }

    private void revokeAll(Decider who) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (UUID id : consents.granted(who.citizen())) {
            consents.revoke(id, now);
            events.add(id, new EventRow(now, ConsentRow.REVOKED, List.of(), who.channel(), who.officer()));
        }
    }
}
