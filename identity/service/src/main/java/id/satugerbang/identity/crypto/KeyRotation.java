package id.satugerbang.identity.crypto;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wraps every data key anew once the keyset has another first key, while the service works; values stay as they are. When
 * all are done the log says that older keys can go. Several replicas may do it at once.
 */
@Component
class KeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final String OUTDATED = """
            select subject, data_key from profile
            where data_key is not null and kek_id is distinct from ?
            order by subject limit 200 for update
            """;
    private static final String REWRAPPED = "update profile set data_key = ?, kek_id = ? where subject = ?";

    private final JdbcClient database;
    private final ProfileCipher cipher;
    private final TransactionTemplate transactions;

    KeyRotation(JdbcClient database, ProfileCipher cipher, TransactionTemplate transactions) {
        this.database = database;
        this.cipher = cipher;
        this.transactions = transactions;
    }

    @Async
    @EventListener(ApplicationReadyEvent.class)
    public void rotate() {
        int all = 0;
        int batch;
        do {
            batch = transactions.execute(status -> rewrapSome());
            all += batch;
        } while (batch > 0);
        if (all > 0) {
            LOG.info(
                    "{} data keys are wrapped by key {} now; older keys in {} are not needed any more",
                    all,
                    cipher.wrappingKey(),
                    KeyEncryptionKey.FILE);
        }
    }

    private int rewrapSome() {
        List<Wrapped> outdated = database.sql(OUTDATED)
                .param(cipher.wrappingKey())
                .query((row, number) -> new Wrapped(row.getString(1), row.getBytes(2)))
                .list();
        for (Wrapped one : outdated) {
            database.sql(REWRAPPED)
                    .params(cipher.rewrap(one.subject(), one.dataKey()), cipher.wrappingKey(), one.subject())
                    .update();
        }
        return outdated.size();
    }

    private record Wrapped(String subject, byte[] dataKey) {}
}
