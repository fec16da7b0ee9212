package id.satugerbang.identity.keycloak.signin;

import java.util.function.Function;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Transactions of Keycloak's own database. */
final class KeycloakTransactions implements Transactions {

    private final KeycloakSessionFactory sessions;

    KeycloakTransactions(KeycloakSessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public <T> T run(Function<Outbox, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> work.apply(new Outbox(session)));
    }
}
