package id.satugerbang.gateway.session;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The page of the identity provider that ends the single sign-on (OpenID Connect RP-Initiated Logout 1.0).
 *
 * @param endpoint address of that page
 * @param clientId OAuth client of the gateway
 * @param backTo where the browser goes afterwards
 */
record EndSession(String endpoint, String clientId, String backTo) {

    /** @param idToken tells whose sign-on to end; without it the page asks */
    URI url(@Nullable String idToken) {
        String url = endpoint + "?client_id=" + encoded(clientId) + "&post_logout_redirect_uri=" + encoded(backTo);
        return URI.create(idToken == null ? url : url + "&id_token_hint=" + encoded(idToken));
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
