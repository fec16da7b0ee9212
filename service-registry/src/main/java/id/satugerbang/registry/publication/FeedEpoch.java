package id.satugerbang.registry.publication;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of the database in which revisions are counted.
 *
 * <p>A row names the cluster and the timeline that it was written in and the transaction that wrote it. After a promotion or a
 * recovery to a point in time the timeline is another one, and in a dump that was read in, wherever that is, another transaction
 * wrote the row; then a new epoch begins. A cold copy of the data folder differs in none of these: it is found out by whoever has
 * seen a later revision of the same epoch, which is Redis or a gateway.
 */
@Component
class FeedEpoch {

    private static final Logger LOG = LoggerFactory.getLogger(FeedEpoch.class);

    private final JdbcClient database;

    FeedEpoch(JdbcClient database) {
        this.database = database;
    }

    /** The epoch that the database is in, a new one where it is not the one that the row was written in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String present() {
        String known = database.sql("select present_epoch()")
                .query(String.class)
                .optional()
                .orElse(null);
        return known == null ? begin("restored or promoted") : known;
    }

    /** What was written last, for readers that write nothing. */
    public String written() {
        return database.sql("select epoch from feed_epoch").query(String.class).single();
    }

    /**
     * Somebody has seen a revision of an epoch.
     *
     * @param seen revision that was read there
     * @return the epoch that holds: a new one where this database has not come so far in that epoch, because it is an older copy
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String after(String epoch, long seen) {
        String present = present();
        boolean isOlder = epoch.equals(present)
                && database.sql("select value < ? from revision")
                        .param(seen)
                        .query(Boolean.class)
                        .single();
        return isOlder ? begin("older than revision " + seen) : present;
    }

    private String begin(String why) {
        String epoch = database.sql("select begin_epoch()").query(String.class).single();
        LOG.warn("a new epoch of the route feed begins, the database is {}: {}", why, epoch);
        return epoch;
    }
}
