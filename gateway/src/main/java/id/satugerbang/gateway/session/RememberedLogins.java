package id.satugerbang.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;

/**
 * Logins that were read within the last second, so that the calls of one page read and open a session once.
 *
 * <p>What this replica ends or replaces is forgotten at once, also where a read of it is on its way; what another one ends
 * is let in for that second at most.
 */
final class RememberedLogins implements LoginStore {

    private static final Duration GOOD_FOR = Duration.ofSeconds(1);
    private static final int MOST = 20_000;

    private final LoginStore logins;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<String, StoredLogin> recent = Caffeine.newBuilder()
            .expireAfterWrite(GOOD_FOR)
            .maximumSize(MOST)
            .executor(Runnable::run)
            .build();

    RememberedLogins(LoginStore logins) {
        this.logins = logins;
    }

    /** The login of a session, which counts as used, as it was within the last second; empty where there is none. */
    Mono<StoredLogin> recent(String sessionId) {
        StoredLogin known = recent.getIfPresent(sessionId);
        return known == null ? read(sessionId) : Mono.just(known);
    }

    private Mono<StoredLogin> read(String sessionId) {
        long before = changes.get();
        return logins.find(sessionId).doOnNext(found -> {
            if (changes.get() == before) {
                recent.put(sessionId, found);
            }
        });
    }

    @Override
    public Mono<StoredLogin> find(String sessionId) {
        return logins.find(sessionId);
    }

    @Override
    public Mono<StoredLogin> look(String sessionId) {
        return logins.look(sessionId);
    }

    @Override
    public Mono<String> begin(BrowserLogin login) {
        return logins.begin(login);
    }

    @Override
    public Mono<BrowserLogin> replace(String sessionId, BrowserLogin login) {
        return logins.replace(sessionId, login).doFinally(signal -> forget(sessionId));
    }

    @Override
    public Mono<Void> end(String sessionId) {
        return Mono.defer(() -> {
            forget(sessionId);
            return logins.end(sessionId).doFinally(signal -> forget(sessionId));
        });
    }

    private void forget(String sessionId) {
        changes.incrementAndGet();
        recent.invalidate(sessionId);
    }
}
