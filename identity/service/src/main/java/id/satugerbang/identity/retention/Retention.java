package id.satugerbang.identity.retention;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what is too old, some rows at a time, each time in a short transaction; several replicas may do it at once. */
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /** Longer than an event waits to be sent again. */
    private static final Duration SEEN = Duration.ofDays(2);

    private final JdbcClient database;
    private final RetentionProperties properties;
    private final Clock clock;
    private final List<Rule> rules;

    /**
     * What goes when.
     *
     * @param since column that says since when the row is not needed
     * @param only which rows are meant
     */
    private record Rule(String table, String since, String only, Duration kept) {}

    Retention(JdbcClient database, RetentionProperties properties, Clock clock) {
        this.database = database;
        this.properties = properties;
        this.clock = clock;
        this.rules = List.of(
                new Rule("sign_in", "at", "true", properties.signIns()),
                new Rule("sign_in_seen", "at", "true", SEEN),
                new Rule("assisted_session", "expires_at", "true", properties.assistedSessions()),
                new Rule("profile_history", "at", "true", properties.histories()),
                new Rule("verification", "decided_at", "state <> 'pending'", properties.verifications()),
                new Rule("consent_offer", "read_at", "true", properties.offers()),
                new Rule("rights_request", "done_at", "state = 'done'", properties.requests()));
    }

    @Scheduled(fixedDelayString = "${satu.identity.retention.every:1h}")
    void tidy() {
        for (Rule rule : rules) {
            try {
                apply(rule);
            } catch (DataAccessException away) {
                LOG.warn(
                        "old rows of {} stay for now: {}",
                        rule.table(),
                        away.getClass().getSimpleName());
            }
        }
    }

    private void apply(Rule rule) {
        Instant before = clock.instant().minus(rule.kept());
        String sql = "delete from " + rule.table() + " where ctid = any(array(select ctid from " + rule.table()
                + " where " + rule.since() + " < :before and " + rule.only() + " order by " + rule.since()
                + " limit :batch for update skip locked))";
        long all = 0;
        int some = properties.batch();
        while (some == properties.batch() && !Thread.currentThread().isInterrupted()) {
            some = database.sql(sql)
                    .param("before", Timestamp.from(before))
                    .param("batch", properties.batch())
                    .update();
            all += some;
        }
        if (all > 0) {
            LOG.info("{} old rows of {} are removed", all, rule.table());
        }
    }
}
