package id.satugerbang.gateway.authn;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Reads the bearer token of a request (RFC 6750 section 2.1: header only). */
final class BearerTokens {

    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 12_000;

    private BearerTokens() {}

    /**
     * The token as it was sent; {@link #isWellFormed} tells whether it can be one.
     *
     * @throws ProblemException where {@code Authorization} is there but is not one bearer token
     */
    static Optional<String> of(ServerHttpRequest request) {
        List<String> values = request.getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        String token = sole(values);
        if (token == null) {
            throw ProblemException.of(ProblemCode.TOKEN_INVALID);
        }
        return Optional.of(token);
    }

    /** The token where {@code Authorization} is exactly one bearer token. */
    static @Nullable String sole(List<String> authorization) {
        String value = authorization.size() == 1 ? authorization.get(0) : "";
        boolean bearer = value.length() <= LONGEST && value.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String token = bearer ? value.substring(SCHEME.length()).strip() : "";
        return token.isEmpty() ? null : token;
    }

    /** RFC 6750 section 2.1: {@code b64token}. */
    static boolean isWellFormed(String token) {
        int end = token.length();
        while (end > 0 && token.charAt(end - 1) == '=') {
            end--;
        }
        for (int i = 0; i < end; i++) {
            char c = token.charAt(i);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && "-._~+/".indexOf(c) < 0) {
                return false;
            }
        }
        return end > 0;
    }
}
