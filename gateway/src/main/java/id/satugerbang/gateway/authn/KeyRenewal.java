package id.satugerbang.gateway.authn;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** Renews the issuer's keys in the background: every five minutes, sooner after a failure. */
final class KeyRenewal implements SmartLifecycle {

    private static final Duration INTERVAL = Duration.ofMinutes(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(3);

    private final IssuerKeys keys;
    private volatile @Nullable Disposable loop;

    KeyRenewal(IssuerKeys keys) {
        this.keys = keys;
    }

    @Override
    public void start() {
        loop = Mono.defer(keys::renew)
                .flatMap(renewed -> Mono.delay(renewed ? INTERVAL : AFTER_FAILURE))
                .repeat()
                .subscribe();
    }

    @Override
    public void stop() {
        Disposable current = loop;
        if (current != null) {
            current.dispose();
            loop = null;
        }
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }
}
