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
 * <p>On this replica calls share the one under way, which goes on when they have left; across replicas a lock in Redis decides
 * who asks, and the others wait until its result stands in the session. Where the identity provider does not answer soon the
 * calls go on with the login as it is; where it fails, nobody asks again for some seconds.
 */
final class LoginRenewal {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration CALLS_WAIT = Duration.ofSeconds(3);
    private static final int MANY = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(LoginRenewal.class);

    private final Renewals renewals;
    private final Clock clock;
    private final ConcurrentMap<String, Mono<BrowserLogin>> running = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Instant> paused = new ConcurrentHashMap<>();

    LoginRenewal(Renewals renewals, Clock clock) {
        this.renewals = renewals;
        this.clock = clock;
    }

    /** The login with a token as fresh as can be had; empty where the identity provider has ended it. */
    Mono<BrowserLogin> fresh(StoredLogin stored) {
        String id = stored.sessionId();
        if (!renewals.due(stored.login())) {
            return Mono.just(stored.login());
        }
        return Mono.defer(() -> {
            BrowserLogin known = known(stored);
            return !renewals.due(known) || isPaused(id)
                    ? Mono.just(known)
                    : running.computeIfAbsent(id, key -> shared(stored));
        });
    }

    /** Cached twice: the renewal, which no caller ends, and what is answered while it takes long. */
    private Mono<BrowserLogin> shared(StoredLogin stored) {
        String id = stored.sessionId();
        Mono<BrowserLogin> renewal = renewals.renew(stored)
                .onErrorResume(failure -> pause(id, failure).thenReturn(stored.login()))
                .doOnTerminate(() -> running.remove(id))
                .cache();
        return renewal.timeout(CALLS_WAIT, Mono.fromSupplier(() -> known(stored)))
                .cache();
    }

    private BrowserLogin known(StoredLogin stored) {
        return renewals.unstored(stored.sessionId()).orElse(stored.login());
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
}
