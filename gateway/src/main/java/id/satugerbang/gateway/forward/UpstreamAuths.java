package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.credential.Credential;
import id.satugerbang.gateway.credential.CredentialStore;
import id.satugerbang.gateway.route.UpstreamAuth;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Finds the credential that an upstream's route names, and has the style of authentication make its proof. */
final class UpstreamAuths {

    private final CredentialStore credentials;
    private final OAuth2ClientUpstreamAuth oauth2;
    private final HmacUpstreamAuth hmac;

    UpstreamAuths(CredentialStore credentials, OAuth2ClientUpstreamAuth oauth2, HmacUpstreamAuth hmac) {
        this.credentials = credentials;
        this.oauth2 = oauth2;
        this.hmac = hmac;
    }

    /** Errors with {@link UpstreamAuthException} where the gateway has nothing to show. */
    Mono<UpstreamProof> proof(@Nullable UpstreamAuth auth) {
        return auth == null ? Mono.just(UpstreamProof.NONE) : Mono.defer(() -> proofOf(auth));
    }

    private Mono<UpstreamProof> proofOf(UpstreamAuth auth) {
        Credential credential = credentials
                .find(auth.credential())
                .orElseThrow(() -> UpstreamAuthException.unusable("There is no credential " + auth.credential()));
        return switch (auth.type()) {
            case API_KEY -> Mono.just(ApiKeyUpstreamAuth.proof(as(Credential.ApiKey.class, credential, auth)));
            case OAUTH2_CLIENT -> oauth2.proof(auth.credential(), as(Credential.OAuth2Client.class, credential, auth));
            case HMAC -> Mono.just(hmac.proof(as(Credential.Hmac.class, credential, auth)));
        };
    }

    private static <C extends Credential> C as(Class<C> type, Credential credential, UpstreamAuth auth) {
        if (type.isInstance(credential)) {
            return type.cast(credential);
        }
        throw UpstreamAuthException.unusable("The credential " + auth.credential() + " is of another type");
    }
}
