package id.satugerbang.registry.publication;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the whole route table and every credential to Redis from one consistent view of PostgreSQL. */
@Component
class FeedRebuild {

    private final JdbcTemplate database;
    private final Outbox outbox;
    private final RedisRouteFeed feed;
    private final int batch;
    private final TransactionTemplate snapshot;

    FeedRebuild(
            JdbcTemplate database,
            Outbox outbox,
            RedisRouteFeed feed,
            RelayProperties properties,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.outbox = outbox;
        this.feed = feed;
        this.batch = properties.batch();
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** @return the revision that Redis holds now */
    long run(String epoch) {
        return Objects.requireNonNull(snapshot.execute(status -> write(epoch)));
    }

    private long write(String epoch) {
        long revision = outbox.revision();
        feed.beginRebuild();
        copy("select name, route from current_route", feed::addRoutes);
        copy("select agency || '/' || name, entry from credential", feed::addCredentials);
        feed.endRebuild(epoch, revision, outbox.at(revision).orElse(null));
        return revision;
    }

    private void copy(String select, Consumer<Map<String, String>> target) {
        JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(database.getDataSource(), "data source"));
        streaming.setFetchSize(batch);
        Map<String, String> pending = new HashMap<>();
        streaming.query(select, row -> {
            pending.put(row.getString(1), row.getString(2));
            if (pending.size() >= batch) {
                target.accept(pending);
                pending.clear();
            }
        });
        if (!pending.isEmpty()) {
            target.accept(pending);
        }
    }
}
