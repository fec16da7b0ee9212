package id.satugerbang.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Renews access tokens ahead of their expiry, one renewal per session at a time.
 *
 * <p>On this replica calls share the one under way; across replicas a lock in Redis decides who asks, and the others
 * wait until its result stands in the session. Where the identity provider does not answer, the login stays as it is and
 * nobody asks again for some seconds.
 */
final class LoginRenewal {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);
    private static final int MANY = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(LoginRenewal.class);

    private final LoginStore logins;
    private final RenewalLock lock;
    private final TokenRefresh refresh;
    private final Duration ahead;
    private final Clock clock;
    private final ConcurrentMap<String, Mono<BrowserLogin>> running = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Instant> paused = new ConcurrentHashMap<>();

    LoginRenewal(LoginStore logins, RenewalLock lock, TokenRefresh refresh, Duration ahead, Clock clock) {
        this.logins = logins;
        this.lock = lock;
        this.refresh = refresh;
        this.ahead = ahead;
        this.clock = clock;
    }

    /** The login with a token as fresh as can be had; empty where the identity provider has ended it. */
    Mono<BrowserLogin> fresh(StoredLogin stored) {
        String id = stored.sessionId();
        if (!due(stored.login()) || isPaused(id)) {
            return Mono.just(stored.login());
        }
        return Mono.defer(() -> running.computeIfAbsent(id, key -> shared(stored)));
    }

    private Mono<BrowserLogin> shared(StoredLogin stored) {
        String id = stored.sessionId();
        return renew(stored)
                .onErrorResume(failure -> pause(id, failure).thenReturn(stored.login()))
                .doOnTerminate(() -> running.remove(id))
                .cache();
    }

    private Mono<BrowserLogin> renew(StoredLogin stored) {
        String id = stored.sessionId();
        return lock.acquire(id)
                .flatMap(
                        proof -> Mono.usingWhen(Mono.just(proof), held -> renewHere(id), held -> lock.release(id, held))
                                .map(Result::of)
                                .defaultIfEmpty(Result.ENDED))
                .switchIfEmpty(Mono.defer(() -> renewedElsewhere(stored)))
                .flatMap(result -> Mono.justOrEmpty(result.login()));
    }

    /** Reads the session once more: another replica may have been faster. */
    private Mono<BrowserLogin> renewHere(String id) {
        return logins.find(id)
                .map(StoredLogin::login)
                .flatMap(login -> due(login) ? replaced(id, login) : Mono.just(login));
    }

    private Mono<BrowserLogin> replaced(String id, BrowserLogin login) {
        return refresh.next(login)
                .flatMap(next -> logins.replace(id, next))
                .switchIfEmpty(Mono.defer(() -> logins.end(id).then(Mono.empty())));
    }

    private Mono<Result> renewedElsewhere(StoredLogin stored) {
        Mono<Result> look = logins.find(stored.sessionId())
                .map(found -> Result.of(found.login()))
                .defaultIfEmpty(Result.ENDED);
        return look.delaySubscription(LOOK_AGAIN)
                .repeat()
                .filter(result -> result.login() == null || !due(result.login()))
                .next()
                .timeout(LONGEST_WAIT, Mono.just(Result.of(stored.login())));
    }

    private Mono<Void> pause(String id, Throwable failure) {
        LOG.warn("An access token could not be renewed: {}", failure.toString());
        if (paused.size() >= MANY) {
            paused.values().removeIf(until -> until.isBefore(clock.instant()));
        }
        paused.put(id, clock.instant().plus(PAUSE));
        return Mono.empty();
    }

    private boolean isPaused(String id) {
        Instant until = paused.get(id);
        if (until != null && until.isBefore(clock.instant())) {
            paused.remove(id, until);
            return false;
        }
        return until != null;
    }

    private boolean due(BrowserLogin login) {
        return !clock.instant().isBefore(login.expiresAt().minus(ahead));
    }

    private record Result(@org.jspecify.annotations.Nullable BrowserLogin login) {
        static final Result ENDED = new Result(null);

        static Result of(BrowserLogin login) {
            return new Result(login);
        }
    }
}
