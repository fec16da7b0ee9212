package id.satugerbang.identity.citizen;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Citizens who had everything erased: nothing is kept of them again, however long a token is still good.
 *
 * <p>An account that stays for its owner's office may be a citizen's anew once every token of before is over.
 */
@Component
public class ErasedCitizens {

    private static final String ERASED = """
            select exists (select from account_erasure
              where subject = :subject and (done_at is null or not kept or done_at > :before))
            """;

    /** Longer than any access token and any browser session lives. */
    private static final Duration TOKENS_LAST = Duration.ofHours(12);

    private final JdbcClient database;
    private final Clock clock;

    ErasedCitizens(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** True from the erasure on. */
    public boolean contains(String subject) {
        return database.sql(ERASED)
                .param("subject", subject)
                .param("before", Timestamp.from(clock.instant().minus(TOKENS_LAST)))
                .query(Boolean.class)
                .single();
    }
}
