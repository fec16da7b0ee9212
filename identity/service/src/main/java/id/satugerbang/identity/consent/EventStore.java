package id.satugerbang.identity.consent;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proofs of decisions: only ever added to. */
@Repository
class EventStore {

    private static final String ADD = """
            insert into consent_event (consent, number, at, kind, attributes, channel, officer)
            select :consent, count(*) + 1, :at, :kind, string_to_array(:attributes, ' '), :channel, :officer
            from consent_event where consent = :consent
            """;

    private final JdbcClient database;

    EventStore(JdbcClient database) {
        this.database = database;
    }

    void add(UUID consent, EventRow event) {
        database.sql(ADD)
                .param("consent", consent)
                .param("at", Timestamp.from(event.at()))
                .param("kind", event.kind())
                .param("attributes", ConsentStore.joined(event.attributes()))
                .param("channel", event.channel())
                .param("officer", event.officer())
                .update();
    }

    /** Oldest first. */
    List<EventRow> of(UUID consent) {
        return database.sql(
                        "select at, kind, attributes, channel, officer from consent_event where consent = ? order by number")
                .param(consent)
                .query((row, number) -> new EventRow(
                        row.getTimestamp("at").toInstant(),
                        row.getString("kind"),
                        List.of((String[]) row.getArray("attributes").getArray()),
                        row.getString("channel"),
                        row.getString("officer")))
                .list();
    }
}
