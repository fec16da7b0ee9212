package id.satugerbang.registry.publication;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one counter of changes, and the outbox; whoever takes a revision keeps others out until its transaction ends. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Revisions {

    private final JdbcClient database;

    Revisions(JdbcClient database) {
        this.database = database;
    }

    public long next() {
        return database.sql("update revision set value = value + 1 returning value")
                .query(Long.class)
                .single();
    }

    /** Puts a change on its way to the gateways. */
    public void announce(OutboxEntry entry) {
        database.sql("insert into outbox (revision, service, op, route) values (?, ?, ?, ?)")
                .params(entry.revision(), entry.service(), entry.op(), entry.route())
                .update();
    }
}
