package id.satugerbang.gateway.session;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Whether a sign-in can succeed now, so that nobody is sent to an identity provider that does not answer. */
final class LoginAvailability {

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final Duration GOOD_FOR = Duration.ofSeconds(5);
    private static final Duration BAD_FOR = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(LoginAvailability.class);

    private final RedisProbe redis;
    private final Mono<Boolean> provider;

    LoginAvailability(RedisProbe redis, WebClient client, String uri) {
        this.redis = redis;
        this.provider = client.get()
                .uri(uri)
                .retrieve()
                .toBodilessEntity()
                .timeout(LIMIT)
                .thenReturn(true)
                .doOnError(failure -> LOG.warn("The identity provider does not answer: {}", failure.toString()))
                .onErrorReturn(false)
                .cache(answers -> answers ? GOOD_FOR : BAD_FOR, failure -> BAD_FOR, () -> BAD_FOR);
    }

    /** Completes where a sign-in can begin; errors with {@code session_unavailable} or {@code login_unavailable}. */
    Mono<Void> check() {
        if (!redis.answering()) {
            return Mono.error(ProblemException.of(ProblemCode.SESSION_UNAVAILABLE));
        }
        return provider.flatMap(
                answers -> answers ? Mono.empty() : Mono.error(ProblemException.of(ProblemCode.LOGIN_UNAVAILABLE)));
    }
}
