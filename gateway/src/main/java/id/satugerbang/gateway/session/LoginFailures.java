package id.satugerbang.gateway.session;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import reactor.core.publisher.Mono;

/** A sign-in that did not succeed, as a refusal that says what to do. */
final class LoginFailures implements ServerAuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LoginFailures.class);
    private static final Set<String> CANCELLED = Set.of("access_denied", "login_required", "interaction_required");
    private static final Set<String> STALE = Set.of("authorization_request_not_found", "invalid_state_parameter");

    @Override
    public Mono<Void> onAuthenticationFailure(WebFilterExchange exchange, AuthenticationException failure) {
        String code = failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : "unknown";
        LOG.warn("A sign-in failed: {}", code);
        return Mono.error(ProblemException.causedBy(problem(code), failure));
    }

    private static ProblemCode problem(String code) {
        if (STALE.contains(code)) {
            return ProblemCode.MALFORMED_REQUEST;
        }
        return CANCELLED.contains(code) ? ProblemCode.AUTHENTICATION_REQUIRED : ProblemCode.LOGIN_UNAVAILABLE;
    }
}
