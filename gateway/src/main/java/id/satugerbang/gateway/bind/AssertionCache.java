package id.satugerbang.gateway.bind;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.satugerbang.gateway.route.ServiceId;
import id.satugerbang.support.caller.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Signed assertions, used again while at least half of their life is left: they say who calls which service, and nothing of
 * the single call. One signature costs as much as all the rest of a call.
 */
final class AssertionCache {

    private static final int MOST = 20_000;

    private final Clock clock;
    private final Duration reuse;
    private final Cache<Key, Signed> signed;

    /** @param lifetime of an assertion */
    AssertionCache(Clock clock, Duration lifetime) {
        this.clock = clock;
        this.reuse = lifetime.dividedBy(2);
        this.signed = Caffeine.newBuilder()
                .maximumSize(MOST)
                .executor(Runnable::run)
                .expireAfterWrite(reuse)
                .build();
    }

    /** One made less than half a lifetime ago for the same citizen, assurance and service, else a new one. */
    String get(ServiceId service, Caller citizen, Supplier<String> signer) {
        Key key = new Key(service, citizen.subject(), citizen.assurance().acr());
        Instant now = clock.instant();
        Signed known = signed.getIfPresent(key);
        if (known != null && now.isBefore(known.since().plus(reuse))) {
            return known.assertion();
        }
        String fresh = signer.get();
        signed.put(key, new Signed(fresh, now));
        return fresh;
    }

    private record Key(ServiceId service, String subject, String acr) {}

    private record Signed(String assertion, Instant since) {}
}
