package id.satugerbang.identity.profile;

import id.satugerbang.identity.acting.Restrictions;
import id.satugerbang.identity.citizen.CitizenLocks;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Citizens who have restricted the use of their data. */
@Component
public class RestrictedProfiles implements Restrictions {

    private final JdbcClient database;
    private final DataKeys keys;
    private final CitizenLocks locks;

    RestrictedProfiles(JdbcClient database, DataKeys keys, CitizenLocks locks) {
        this.database = database;
        this.keys = keys;
        this.locks = locks;
    }

    @Override
    public Set<String> among(Collection<String> citizens) {
        return database.sql("select subject from profile where subject = any(?) and restricted_at is not null")
                .param(citizens.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    /** Nothing of this citizen is disclosed from now on. */
    public void restrict(String subject, Instant now) {
        locks.enter(subject);
        keys.findOrMake(subject);
        database.sql("update profile set restricted_at = coalesce(restricted_at, ?) where subject = ?")
                .params(Timestamp.from(now), subject)
                .update();
    }

    /** Takes the restriction back. */
    public void lift(String subject) {
        database.sql("update profile set restricted_at = null where subject = ?")
                .param(subject)
                .update();
    }
}
