package id.satugerbang.identity.consent;

import id.satugerbang.identity.profile.CitizenErased;
import id.satugerbang.identity.profile.CitizenMoved;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends what was granted when the data that it was about is erased, or goes to another account, whose owner decides anew. */
@Component
class ConsentEnds {

    private final JdbcClient database;
    private final ConsentStore consents;
    private final EventStore events;
    private final Clock clock;

    ConsentEnds(JdbcClient database, ConsentStore consents, EventStore events, Clock clock) {
        this.database = database;
        this.consents = consents;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void erased(CitizenErased erased) {
        revokeAll(Decider.online(erased.subject()));
    }

    @EventListener
    void moved(CitizenMoved moved) {
        revokeAll(Decider.online(moved.from()));
    }

    private void revokeAll(Decider who) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<UUID> granted = database.sql(
                        "select id from consent where subject = ? and state = 'granted' order by id for update")
                .param(who.citizen())
                .query(UUID.class)
                .list();
        for (UUID id : granted) {
            consents.revoke(id, now);
            events.add(id, new EventRow(now, ConsentRow.REVOKED, List.of(), who.channel(), who.officer()));
        }
    }
}
