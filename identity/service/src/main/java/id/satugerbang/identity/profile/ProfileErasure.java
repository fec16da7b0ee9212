package id.satugerbang.identity.profile;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Destroys the data key with everything that it encrypted; the row stays and says when, and its version goes on. */
@Component
class ProfileErasure {

    private static final List<String> TABLES =
            List.of("profile_value", "profile_history", "family_member", "business", "verification", "verified_nik");
    private static final String DESTROY = """
            update profile set data_key = null, kek_id = null, restricted_at = null, erased_at = :now,
              version = version + 1, updated_at = :now
            where subject = :subject
            """;

    private final JdbcClient database;
    private final Clock clock;

    ProfileErasure(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @EventListener
    void erase(CitizenErased erased) {
        erase(erased.subject());
    }

    /** A session that lasted a little longer may have entered something again. */
    @EventListener
    void erase(AccountRemoved removed) {
        erase(removed.subject());
    }

    private void erase(String subject) {
        for (String table : TABLES) {
            database.sql("delete from " + table + " where subject = ?")
                    .param(subject)
                    .update();
        }
        database.sql(DESTROY)
                .param("subject", subject)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
