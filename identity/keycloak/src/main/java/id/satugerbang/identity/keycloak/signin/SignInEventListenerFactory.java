package id.satugerbang.identity.keycloak.signin;

import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;

/** Registers the listener {@code satu-sign-in-events}; runs its sender, and the removal of accounts, while Keycloak runs. */
public final class SignInEventListenerFactory implements EventListenerProviderFactory {

    static final String ID = "satu-sign-in-events";
    private static final Logger LOG = Logger.getLogger(SignInEventListenerFactory.class);

    private @Nullable SenderOptions options;
    private List<Worker> workers = List.of();

    @Override
    public void init(Config.Scope config) {
        options = SenderOptions.of(config).orElse(null);
    }

    /** The sender begins when the database has the outbox's table. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                start(factory);
            }
        });
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new SignInEventListener(new Outbox(session));
    }

    @Override
    public void close() {
        workers.forEach(Worker::close);
    }

    @Override
    public String getId() {
        return ID;
    }

    private void start(KeycloakSessionFactory factory) {
        SenderOptions given = options;
        if (given == null) {
            LOG.warn("Sign-in events are kept, not sent: identity-uri and keys-dir of " + ID + " are not set");
            return;
        }
        IdentityClient identity = IdentityClient.of(given);
        OutboxSender sender =
                new OutboxSender(new KeycloakTransactions(factory), identity, given.backoff(), Clock.systemUTC());
        ErasedAccounts erased = new ErasedAccounts(identity, new Accounts(factory), given.backoff());
        workers = List.of(new Worker(ID, sender::sendOnce), new Worker("satu-erased-accounts", erased::removeOnce));
        workers.forEach(Worker::start);
    }
}
