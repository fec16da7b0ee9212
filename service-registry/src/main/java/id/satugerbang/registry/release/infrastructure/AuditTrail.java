package id.satugerbang.registry.release.infrastructure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what with a release; rows are only ever added. */
@Component
class AuditTrail {

    private final JdbcClient database;

    AuditTrail(JdbcClient database) {
        this.database = database;
    }

    /** Notes what changes no route. */
    void add(UUID release, String action, @Nullable String from, String to, String actor) {
        add(release, action, from, to, actor, null, null);
    }

    void add(
            UUID release,
            String action,
            @Nullable String from,
            String to,
            String actor,
            @Nullable String reason,
            @Nullable Long revision) {
        database.sql("""
                        insert into transition (release_id, name, from_state, to_state, actor, reason, revision)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(release, action)
                .param(from)
                .params(to, actor)
                .param(reason)
                .param(revision)
                .update();
    }
}
