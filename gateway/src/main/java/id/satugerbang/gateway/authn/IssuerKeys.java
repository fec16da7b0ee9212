package id.satugerbang.gateway.authn;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The issuer's public keys: in memory, kept on disk, renewed in the background.
 *
 * <p>A failed renewal leaves the old keys in use. A key id that nobody knows asks for one renewal, at most once per
 * {@link #UNKNOWN_KEY_PAUSE}, so that made-up tokens cannot flood the issuer; a key that the issuer withdrew is gone
 * after the next renewal.
 */
class IssuerKeys {

    static final Duration UNKNOWN_KEY_PAUSE = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);

    private final KeySource source;
    private final KeyFile file;
    private final Clock clock;
    private final Mono<Boolean> renewal;
    private final AtomicReference<@Nullable Instant> lastUnknown = new AtomicReference<>();
    private final AtomicReference<@Nullable Mono<Boolean>> running = new AtomicReference<>();
    private final AtomicInteger version = new AtomicInteger();
    private volatile @Nullable JWKSet keys;

    IssuerKeys(KeySource source, KeyFile file, Clock clock) {
        this.source = source;
        this.file = file;
        this.clock = clock;
        this.keys = file.load().orElse(null);
        this.renewal = Mono.defer(this::renewOnce);
    }

    /**
     * Keys that may have signed {@code header}; empty where the issuer has none such.
     *
     * @return errors with {@link KeysUnavailableException} where no key was ever loaded
     */
    Mono<List<JWK>> matching(JWSHeader header) {
        List<JWK> known = select(header);
        if (!known.isEmpty()) {
            return Mono.just(known);
        }
        return onUnknownKey().then(Mono.fromCallable(() -> loaded(header)));
    }

    /** Renews now; true where the issuer answered. Calls at the same time share one fetch. */
    Mono<Boolean> renew() {
        return renewal;
    }

    /** Another number after each change of the keys. */
    int version() {
        return version.get();
    }

    private Mono<Boolean> renewOnce() {
        Mono<Boolean> fresh = source.fetch()
                .publishOn(Schedulers.boundedElastic())
                .doOnNext(this::replace)
                .thenReturn(true)
                .doOnError(failure -> LOG.warn("The issuer's keys cannot be renewed: {}", failure.toString()))
                .onErrorReturn(false)
                .doOnTerminate(() -> running.set(null))
                .cache();
        Mono<Boolean> other = running.compareAndExchange(null, fresh);
        return other == null ? fresh : other;
    }

    private Mono<Boolean> onUnknownKey() {
        Mono<Boolean> now = running.get();
        if (now != null) {
            return now;
        }
        Instant last = lastUnknown.get();
        Instant time = clock.instant();
        boolean due = last == null || !time.isBefore(last.plus(UNKNOWN_KEY_PAUSE));
        return due && lastUnknown.compareAndSet(last, time) ? renew() : Mono.just(false);
    }

    private List<JWK> loaded(JWSHeader header) {
        if (keys == null) {
            throw new KeysUnavailableException();
        }
        return select(header);
    }

    private List<JWK> select(JWSHeader header) {
        JWKSet current = keys;
        JWKMatcher matcher = JWKMatcher.forJWSHeader(header);
        return current == null || matcher == null ? List.of() : new JWKSelector(matcher).select(current);
    }

    private void replace(JWKSet next) {
        JWKSet before = keys;
        keys = next;
        if (before == null || !before.toString(true).equals(next.toString(true))) {
            version.incrementAndGet();
            LOG.info(
                    "Issuer keys loaded: {}",
                    next.getKeys().stream().map(JWK::getKeyID).toList());
            file.save(next);
        }
    }
}
