package id.satugerbang.registry.publication;

import id.satugerbang.api.internal.model.FeedPosition;
import id.satugerbang.api.internal.model.Quarantine;
import id.satugerbang.api.internal.model.ReplicaReport;
import id.satugerbang.api.registry.model.Live;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What gateway replicas report, and how far a release is live by that. */
@Component
public class ReplicaReports {

    private static final String ALIVE = "heartbeat_at > now() - interval '10 seconds'";

    /** Its revision counts in the life that this database has; a replica that names no epoch may not be ahead of it. */
    private static final String COMPARABLE = """
            (replica.epoch = (select epoch from feed_epoch)
                or replica.epoch is null and replica.revision <= (select value from revision))""";

    private final JdbcClient database;
    private final FeedEpoch epochs;
    private final Outbox outbox;

    ReplicaReports(JdbcClient database, FeedEpoch epochs, Outbox outbox) {
        this.epochs = epochs;
        this.outbox = outbox;
        this.database = database;
    }

    /** Notes a heartbeat; where it is the last that a revision waited for, the time that it took is kept. */
    @Transactional
    public FeedPosition note(String replica, ReplicaReport report) {
        database.sql("select pg_advisory_xact_lock(8321470155214)::text")
                .query()
                .listOfRows();
        String claimed = report.getEpoch();
        String epoch = claimed == null ? epochs.present() : epochs.after(claimed, report.getRevision());
        database.sql("""
                        insert into replica (name, revision, epoch, heartbeat_at) values (?, ?, ?, now())
                        on conflict (name) do update set revision = excluded.revision, epoch = excluded.epoch,
                            heartbeat_at = now()
                        """).params(replica, report.getRevision()).param(claimed).update();
        noteQuarantine(replica, report.getQuarantined() == null ? List.of() : report.getQuarantined());
        database.sql("""
                        update release set live_ms = ceil(extract(epoch from clock_timestamp() - revision_at) * 1000)
                        where id in (select id from release where live_ms is null and revision <= (
                            select min(case when %s then revision else 0 end) from replica where %s)
                            for no key update skip locked)
                        """.formatted(COMPARABLE, ALIVE)).update();
        database.sql("delete from replica where heartbeat_at < now() - interval '1 day'")
                .update();
        return new FeedPosition(outbox.revision()).epoch(epoch);
    }

    /** How far the gateways have applied the revision of a release. */
    @Transactional(readOnly = true)
    public Live live(UUID release, long revision) {
        Live live = database.sql("""
                        select count(*) filter (where revision >= :revision and %s) as applied, count(*) as replicas
                        from replica where %s
                        """.formatted(COMPARABLE, ALIVE))
                .param("revision", revision)
                .query((row, number) -> new Live(row.getInt(1), row.getInt(2)))
                .single();
        liveMillis(release).ifPresent(live::ms);
        quarantined(release).ifPresent(live::quarantined);
        return live;
    }

    private Optional<Long> liveMillis(UUID release) {
        return database.sql("select live_ms from release where id = ? and live_ms is not null")
                .param(release)
                .query(Long.class)
                .optional();
    }

    private Optional<String> quarantined(UUID release) {
        return database.sql("""
                        select quarantine.reason from quarantine join replica on replica.name = quarantine.replica
                        where quarantine.release_id = ? and %s order by quarantine.revision desc limit 1
                        """.formatted(ALIVE))
                .param(release)
                .query(String.class)
                .optional();
    }

    private void noteQuarantine(String replica, List<Quarantine> quarantined) {
        database.sql("delete from quarantine where replica = ?").param(replica).update();
        for (Quarantine entry : quarantined) {
            database.sql("""
                            insert into quarantine (replica, release_id, revision, reason) values (?, ?, ?, ?)
                            on conflict (replica, release_id) do update
                                set revision = excluded.revision, reason = excluded.reason
                            """)
                    .params(replica, entry.getRelease(), entry.getRevision(), entry.getReason())
                    .update();
        }
    }
}
