package id.satugerbang.gateway.session;

import id.satugerbang.gateway.GatewayProperties;
import id.satugerbang.support.mvc.SatuProperties;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** Addresses of the identity provider, all known without asking it: the gateway starts while it is down. */
final class IdentityProvider {

    static final String REGISTRATION = "satu-gerbang";
    private static final String PROTOCOL = "/protocol/openid-connect";

    private IdentityProvider() {}

    /** The gateway's own registration as OAuth client; redirects come from the configured origin, never from a request. */
    static ClientRegistration client(SatuProperties satu, GatewayProperties gateway, SessionProperties session) {
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(session.clientId())
                .clientSecret(Objects.requireNonNullElse(gateway.clientSecret(), ""))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(satu.publicOrigin() + "/auth/callback")
                .scope("openid")
                .issuerUri(satu.issuer())
                .authorizationUri(satu.issuer() + PROTOCOL + "/auth")
                .tokenUri(tokenUri(satu, session.tokenUri()))
                .jwkSetUri(satu.accessTokenKeys())
                .userNameAttributeName("sub")
                .build();
    }

    /** Where a browser ends its single sign-on. */
    static EndSession endSession(SatuProperties satu, SessionProperties session) {
        return new EndSession(satu.issuer() + PROTOCOL + "/logout", session.clientId(), satu.publicOrigin() + "/");
    }

    private static String tokenUri(SatuProperties satu, @Nullable String configured) {
        if (configured != null) {
            return configured;
        }
        String keys = satu.accessTokenKeys();
        return keys.endsWith("/certs")
                ? keys.substring(0, keys.length() - "/certs".length()) + "/token"
                : satu.issuer() + PROTOCOL + "/token";
    }
}
