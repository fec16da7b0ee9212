package id.satugerbang.gateway.session;

import id.satugerbang.gateway.authn.Credential;
import id.satugerbang.support.caller.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one value that a session holds: who signed in, and the tokens.
 *
 * @param name the person's name, from the ID token
 * @param caller who the access token speaks for
 * @param accessToken access token of the realm
 * @param expiresAt when the access token expires
 * @param refreshToken gets the next access token; absent where the identity provider gave none
 * @param idToken named at sign-out
 */
record BrowserLogin(
        String name,
        Caller caller,
        String accessToken,
        Instant expiresAt,
        @Nullable String refreshToken,
        String idToken) {

    /** Name of the session attribute. */
    static final String ATTRIBUTE = "login";

    Credential credential() {
        return new Credential(caller, accessToken);
    }

    @Override
    public String toString() {
        return "BrowserLogin[expiresAt=" + expiresAt + "]";
    }
}
