package id.satugerbang.registry.publication;

import id.satugerbang.registry.lock.Locks;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one counter of changes, and the outbox; whoever takes a revision keeps others out until its transaction ends. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Revisions {

    private final Locks locks;
    private final JdbcTemplate batches;

    Revisions(Locks locks, JdbcTemplate batches) {
        this.locks = locks;
        this.batches = batches;
    }

    public long next() {
        return next(1);
    }

    /** Takes so many revisions. @return the last of them */
    public long next(int count) {
        return locks.takeRevisions(count);
    }

    /** Puts a change on its way to the gateways. */
    public void announce(OutboxEntry entry) {
        announce(List.of(entry));
    }

    /** Puts changes on their way to the gateways. */
    public void announce(List<OutboxEntry> entries) {
        batches.batchUpdate(
                "insert into outbox (revision, service, op, route) values (?, ?, ?, ?)",
                entries.stream()
                        .map(entry -> new Object[] {entry.revision(), entry.service(), entry.op(), entry.route()})
                        .toList());
    }
}
