package id.satugerbang.identity.keycloak.signin;

import java.io.IOException;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Asks identity for the accounts of citizens who had everything erased, removes each and says so. Identity lists an account
 * until then, so that nothing is lost while either of the two is away.
 */
final class ErasedAccounts {

    private static final Logger LOG = Logger.getLogger(ErasedAccounts.class);
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final IdentityClient identity;
    private final Accounts accounts;
    private final Backoff backoff;
    private int failures;

    ErasedAccounts(IdentityClient identity, Accounts accounts, Backoff backoff) {
        this.identity = identity;
        this.accounts = accounts;
        this.backoff = backoff;
    }

    /** Removes those that are listed now; gives how long to wait before the next look. */
    Duration removeOnce() throws InterruptedException {
        try {
            for (String subject : identity.erasedAccounts()) {
                remove(subject);
            }
            failures = 0;
            return IDLE;
        } catch (IOException | RuntimeException away) {
            failures++;
            if (failures == 1) {
                LOG.warn("Accounts of erased citizens will be removed later: " + away);
            }
            return IDLE.plus(backoff.pause(failures));
        }
    }

    /** One account that cannot be removed holds up no other. */
    private void remove(String subject) throws IOException, InterruptedException {
        boolean kept;
        try {
            kept = accounts.remove(subject);
        } catch (RuntimeException failed) {
            LOG.warnf("Account %s could not be removed yet: %s", subject, failed);
            return;
        }
        identity.confirmErased(subject, kept);
    }
}
