package id.satugerbang.identity.profile;

import id.satugerbang.identity.citizen.CitizenLocks;
import id.satugerbang.identity.crypto.ProfileCipher;
import id.satugerbang.identity.crypto.UndecipherableException;
import id.satugerbang.identity.crypto.ValueCipher;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The data key of each citizen: made when the first value comes, gone for good after erasure. */
@Component
public class DataKeys {

    private static final String MAKE = """
            insert into profile as p (subject, version, data_key, kek_id, created_at, updated_at)
            values (:subject, 0, :data_key, :kek, :now, :now)
            on conflict (subject) do update
              set data_key = excluded.data_key, kek_id = excluded.kek_id, erased_at = null where p.data_key is null
            """;

    private static final String HELD = "select data_key from profile where subject = ? and data_key is not null";

    private final JdbcClient database;
    private final ProfileCipher cipher;
    private final CitizenLocks locks;
    private final Clock clock;

    DataKeys(JdbcClient database, ProfileCipher cipher, CitizenLocks locks, Clock clock) {
        this.database = database;
        this.cipher = cipher;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * What encrypts this citizen's values; empty where nothing was entered yet, or everything was erased.
     *
     * @throws UndecipherableException where the stored key is not this citizen's
     */
    public Optional<ValueCipher> find(String subject) {
        return find(HELD, subject);
    }

    /**
     * As {@link #find}, for writing: makes profile and key where there are none, and holds the profile's row until the
     * surrounding transaction is over, so that nothing is written under a key that is being destroyed.
     *
     * @throws id.satugerbang.support.problem.ProblemException {@code access_denied} for a citizen who had everything erased
     */
    @Transactional
    public ValueCipher findOrMake(String subject) {
        return find(HELD + " for no key update", subject).orElseGet(() -> make(subject));
    }

    private Optional<ValueCipher> find(String sql, String subject) {
        return database.sql(sql)
                .param(subject)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(wrapped -> cipher.open(subject, wrapped));
    }

    private ValueCipher make(String subject) {
        locks.enter(subject);
        database.sql(MAKE)
                .param("subject", subject)
                .param("data_key", cipher.newDataKey(subject))
                .param("kek", cipher.wrappingKey())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return find(subject).orElseThrow(() -> new IllegalStateException("The data key was erased meanwhile"));
    }
}
