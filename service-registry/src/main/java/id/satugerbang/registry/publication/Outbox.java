package id.satugerbang.registry.publication;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the relay reads from PostgreSQL. */
@Component
class Outbox {

    private static final int BATCH = 100;

    private final JdbcClient database;

    Outbox(JdbcClient database) {
        this.database = database;
    }

    /** Lets one relay at a time go on, until the running transaction ends. */
    void lock() {
        database.sql("select set_config('lock_timeout', '3s', true), pg_advisory_xact_lock(8321470155213)::text")
                .query()
                .listOfRows();
    }

    long revision() {
        return database.sql("select value from revision").query(Long.class).single();
    }

    /** Revision and numbers of routes and credentials, seen at the same moment. */
    RouteTable table() {
        return database.sql("""
                        select value as revision, (select count(*) from current_route) as routes,
                            (select count(*) from credential) as credentials
                        from revision
                        """).query(RouteTable.class).single();
    }

    /** The next entries after {@code revision}, in order. */
    List<OutboxEntry> after(long revision) {
        return database.sql(
                        "select revision, service, op, route from outbox where revision > ? order by revision limit "
                                + BATCH)
                .param(revision)
                .query(OutboxEntry.class)
                .list();
    }

    Optional<OutboxEntry> at(long revision) {
        return database.sql("select revision, service, op, route from outbox where revision = ?")
                .param(revision)
                .query(OutboxEntry.class)
                .optional();
    }

    void forgetBefore(long revision) {
        database.sql("delete from outbox where revision < ?").param(revision).update();
    }
}
