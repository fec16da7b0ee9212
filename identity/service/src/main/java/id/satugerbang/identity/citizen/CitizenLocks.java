package id.satugerbang.identity.citizen;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.Collection;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts everything that concerns one citizen in one order, across all replicas: whoever writes takes this lock before it reads
 * what it decides by.
 *
 * <p>It is the row of the profile, then the end of the chain in the ledger. Disclosures take the latter before they read
 * consents, restrictions and values, so that none is under way with an old yes once a no was written. No call to another
 * system belongs between the lock and the end of the transaction.
 */
@Component
public class CitizenLocks {

    private static final String PROFILE = "select subject from profile where subject = ? for no key update";
    private static final String MAKE_END = """
            insert into ledger_head (subject, seq, hash) values (?, 0, decode(repeat('00', 32), 'hex'))
            on conflict (subject) do nothing
            """;
    private static final String END = "select subject from ledger_head where subject = ? for update";

    private final JdbcClient database;
    private final ErasedCitizens erased;

    CitizenLocks(JdbcClient database, ErasedCitizens erased) {
        this.database = database;
        this.erased = erased;
    }

    /** Holds the citizen until the surrounding transaction is over; again and again is harmless. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String subject) {
        lock(PROFILE, subject);
        database.sql(MAKE_END).param(subject).update();
        lock(END, subject);
    }

    /** As {@link #hold} of several, in one order everywhere. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdAll(Collection<String> subjects) {
        new TreeSet<>(subjects).forEach(this::hold);
    }

    /**
     * Holds a citizen of whom something is to be kept.
     *
     * @throws ProblemException {@code access_denied} for one who had everything erased
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(String subject) {
        hold(subject);
        if (erased.contains(subject)) {
            throw ProblemException.of(ProblemCode.ACCESS_DENIED);
        }
    }

    private void lock(String sql, String subject) {
        database.sql(sql).param(subject).query(String.class).optional();
    }
}
