package id.satugerbang.identity.consent;

import id.satugerbang.identity.profile.CitizenErased;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the consents of a citizen who is erased; the proof that they were given stays. */
@Component
class ConsentErasure {

    private final ConsentStore consents;
    private final EventStore events;
    private final Clock clock;

    ConsentErasure(ConsentStore consents, EventStore events, Clock clock) {
        this.consents = consents;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void erase(CitizenErased erased) {
        Instant now = clock.instant();
        for (UUID consent : consents.granted(erased.subject())) {
            consents.revoke(consent, now);
            events.add(consent, new EventRow(now, ConsentRow.REVOKED, List.of(), "online", null));
        }
    }
}
