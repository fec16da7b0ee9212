package id.satugerbang.identity.keycloak.signin;

import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** Adds the outbox's table to Keycloak's schema. */
final class OutboxEntityProvider implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of(PendingSignIn.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/satu-sign-in-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return OutboxEntityProviderFactory.ID;
    }

    @Override
    public void close() {}
}
