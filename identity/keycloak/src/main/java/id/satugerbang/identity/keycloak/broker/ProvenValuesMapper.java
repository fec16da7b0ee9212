package id.satugerbang.identity.keycloak.broker;

import id.satugerbang.identity.keycloak.signin.IdentityClient;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.broker.provider.AbstractIdentityProviderMapper;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.IdentityProviderMapperModel;
import org.keycloak.models.IdentityProviderSyncMode;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Hands claims of an OIDC broker over to identity, once the sign-in is committed. Where identity does not take them the
 * sign-in goes on, and they are handed over with the next one.
 */
public final class ProvenValuesMapper extends AbstractIdentityProviderMapper {

    private static final Logger LOG = Logger.getLogger(ProvenValuesMapper.class);
    private static final String ID = "satu-proven-values";
    private static final String CLAIMS = "claims";

    private @Nullable IdentityClient identity;

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        identity = IdentityClient.configured().orElse(null);
    }

    @Override
    public void importNewUser(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            IdentityProviderMapperModel mapper,
            BrokeredIdentityContext said) {
        handOver(session, user.getId(), mapper, said);
    }

    @Override
    public void updateBrokeredUser(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            IdentityProviderMapperModel mapper,
            BrokeredIdentityContext said) {
        handOver(session, user.getId(), mapper, said);
    }

    private void handOver(
            KeycloakSession session, String subject, IdentityProviderMapperModel mapper, BrokeredIdentityContext said) {
        IdentityClient client = identity;
        Map<String, String> values = new ProvenClaims(mapper.getConfig().getOrDefault(CLAIMS, ""))
                .read(
                        said.getContextData().get("VALIDATED_ID_TOKEN"),
                        said.getContextData().get("UserInfo"));
        if (client != null && !values.isEmpty()) {
            session.getTransactionManager().enlistAfterCompletion(new HandOver(client, subject, values));
        }
    }

    private static final class HandOver extends AbstractKeycloakTransaction {

        private final IdentityClient identity;
        private final String subject;
        private final Map<String, String> values;

        HandOver(IdentityClient identity, String subject, Map<String, String> values) {
            this.identity = identity;
            this.subject = subject;
            this.values = values;
        }

        @Override
        protected void commitImpl() {
            try {
                identity.recordBrokerValues(subject, values);
            } catch (IOException refused) {
                LOG.warn("Values that a broker proved were not taken: " + refused.getMessage());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        protected void rollbackImpl() {}
    }

    @Override
    public boolean supportsSyncMode(IdentityProviderSyncMode mode) {
        return true;
    }

    @Override
    public String[] getCompatibleProviders() {
        return new String[] {"oidc", "keycloak-oidc"};
    }

    @Override
    public String getDisplayCategory() {
        return "Attribute Importer";
    }

    @Override
    public String getDisplayType() {
        return "Proven values for identity";
    }

    @Override
    public String getHelpText() {
        return "Hands claims over to the identity service as verified by the broker. Nothing of them is kept in Keycloak.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of(new ProviderConfigProperty(
                CLAIMS,
                "Claims",
                "claim:attribute[:said=value...], separated by commas",
                ProviderConfigProperty.STRING_TYPE,
                null));
    }

    @Override
    public String getId() {
        return ID;
    }
}
