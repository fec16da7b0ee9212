package id.satugerbang.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Renews the login of one session under its lock and stores it.
 *
 * <p>What the identity provider answered is kept here until it stands in the session, however long Redis is away: the refresh
 * token before it is used up.
 */
final class Renewals {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final Duration STORE_AGAIN = Duration.ofMillis(200);
    private static final int STORE_TRIES = 300;
    private static final Logger LOG = LoggerFactory.getLogger(Renewals.class);

    private final LoginStore logins;
    private final RenewalLock lock;
    private final TokenRefresh refresh;
    private final Duration ahead;
    private final Clock clock;
    private final ConcurrentMap<String, BrowserLogin> unstored = new ConcurrentHashMap<>();

    Renewals(LoginStore logins, RenewalLock lock, TokenRefresh refresh, Duration ahead, Clock clock) {
        this.logins = logins;
        this.lock = lock;
        this.refresh = refresh;
        this.ahead = ahead;
        this.clock = clock;
    }

    /** True where the token expires soon. */
    boolean due(BrowserLogin login) {
        return !clock.instant().isBefore(login.expiresAt().minus(ahead));
    }

    /** What was answered last for a session and is not stored yet. */
    Optional<BrowserLogin> unstored(String sessionId) {
        return Optional.ofNullable(unstored.get(sessionId));
    }

    /** The stored new login; empty where the session has ended; errors where nothing can be said now. */
    Mono<BrowserLogin> renew(StoredLogin stored) {
        String id = stored.sessionId();
        return lock.acquire(id)
                .flatMap(proof -> held(id, proof).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .switchIfEmpty(Mono.defer(() -> renewedElsewhere(stored)))
                .flatMap(Mono::justOrEmpty);
    }

    /** Holds the lock for as long as it takes: a replica that dies loses it after some seconds. */
    private Mono<BrowserLogin> held(String id, String proof) {
        Flux<Void> beats = Flux.interval(HEARTBEAT).concatMap(beat -> lock.extend(id, proof));
        return Mono.usingWhen(
                Mono.fromSupplier(beats::subscribe),
                beating -> renewHere(id),
                beating -> Mono.fromRunnable((Runnable) beating::dispose).then(lock.release(id, proof)));
    }

    /** Reads the session once more: another replica may have been faster. */
    private Mono<BrowserLogin> renewHere(String id) {
        return logins.find(id)
                .map(StoredLogin::login)
                .flatMap(login -> due(login) ? replaced(id, login) : Mono.just(login));
    }

    private Mono<BrowserLogin> replaced(String id, BrowserLogin login) {
        return refresh.next(login).flatMap(next -> kept(id, next)).switchIfEmpty(Mono.defer(() -> logins.end(id)
                .then(Mono.empty())));
    }

    private Mono<BrowserLogin> kept(String id, BrowserLogin next) {
        unstored.put(id, next);
        return Mono.defer(() -> logins.replace(id, next))
                .retryWhen(Retry.backoff(STORE_TRIES, STORE_AGAIN)
                        .maxBackoff(Duration.ofSeconds(2))
                        .doBeforeRetry(failed ->
                                LOG.warn("A renewed login waits for Redis: {}", String.valueOf(failed.failure())))
                        .onRetryExhaustedThrow((retry, failed) -> failed.failure()))
                .doFinally(done -> unstored.remove(id, next));
    }

    private Mono<Optional<BrowserLogin>> renewedElsewhere(StoredLogin stored) {
        Mono<Optional<BrowserLogin>> look = logins.find(stored.sessionId())
                .map(found -> Optional.of(found.login()))
                .defaultIfEmpty(Optional.empty());
        return look.delaySubscription(LOOK_AGAIN)
                .repeat()
                .filter(login -> login.isEmpty() || !due(login.get()))
                .next()
                .timeout(LONGEST_WAIT, Mono.just(Optional.of(stored.login())));
    }
}
