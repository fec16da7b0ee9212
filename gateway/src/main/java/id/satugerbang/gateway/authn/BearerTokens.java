package id.satugerbang.gateway.authn;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Reads the bearer token of a request (RFC 6750 section 2.1: header only). */
final class BearerTokens {

    private static final Pattern BEARER = Pattern.compile("Bearer +([A-Za-z0-9\\-._~+/]+=*)", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 12_000;

    private BearerTokens() {}

    /** @throws ProblemException where {@code Authorization} is there but is not one bearer token */
    static Optional<String> of(ServerHttpRequest request) {
        List<String> values = request.getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = BEARER.matcher(values.get(0));
        if (values.size() > 1 || values.get(0).length() > LONGEST || !matcher.matches()) {
            throw ProblemException.of(ProblemCode.TOKEN_INVALID);
        }
        return Optional.of(matcher.group(1));
    }
}
