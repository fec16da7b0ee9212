package id.satugerbang.registry.lock;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who locks what, in which order. This is the one place that locks agencies, services and the revision.
 *
 * <p>Agencies by alias, then services by id, then releases and joins, then the revision: see {@link Rank}. A change of what is routed holds
 * its agency shared, so that the agency is neither suspended nor resumed meanwhile; suspending holds it alone. A change of a
 * release, of its content, its join or its owners holds its service alone. What was read before a lock is read again under it. A
 * transaction that asks in another order fails at once, and not now and then in a deadlock.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Locks {

    private final JdbcClient database;

    Locks(JdbcClient database) {
        this.database = database;
    }

    /** Keeps agencies as they are until the transaction ends. @return those of them that exist and are not suspended */
    public Set<String> keepAgencies(Collection<String> aliases) {
        LockOrder.take(Rank.AGENCY, aliases);
        Set<String> working = new LinkedHashSet<>();
        database.sql("""
                        select alias, suspended_at is null as working from agency where alias = any (?)
                        order by alias for share
                        """).param(new TreeSet<>(aliases).toArray(String[]::new)).query(row -> {
            if (row.getBoolean("working")) {
                working.add(row.getString("alias"));
            }
        });
        return working;
    }

    /** Lets nobody else change the agency, or what is routed for it, until the transaction ends. @return false without one */
    public boolean changeAgency(String alias) {
        LockOrder.take(Rank.AGENCY, List.of(alias));
        return database.sql("select alias from agency where alias = ? for no key update")
                .param(alias)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Lets nobody else change services and what belongs to them until the transaction ends. */
    public void changeServices(Collection<Long> ids) {
        LockOrder.take(Rank.SERVICE, ids);
        database.sql("select id from service where id = any (?) order by id for no key update")
                .param(new TreeSet<>(ids).toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** Lets nobody else change a service and what belongs to it until the transaction ends. */
    public void changeService(long id) {
        changeServices(List.of(id));
    }

    /** Takes so many revisions; whoever takes one keeps others out until the transaction ends. @return the last of them */
    public long takeRevisions(int count) {
        LockOrder.take(Rank.REVISION, List.of(0));
        return database.sql("update revision set value = value + ? returning value")
                .param(count)
                .query(Long.class)
                .single();
    }
}
