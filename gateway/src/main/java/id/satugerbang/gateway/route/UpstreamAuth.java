package id.satugerbang.gateway.route;

/**
 * How the gateway authenticates itself at an upstream.
 *
 * @param credential {@code agency/name} of the credential
 */
public record UpstreamAuth(Type type, String credential) {

    /** The styles. */
    public enum Type {
        API_KEY,
        OAUTH2_CLIENT,
        HMAC
    }
}
