package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.credential.Credential;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** The token of one credential: one fetch at a time, which everybody waits for; ahead of expiry nobody waits. */
final class TokenSlot {

    private static final Logger LOG = LoggerFactory.getLogger(TokenSlot.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration REFUSAL_PAUSE = Duration.ofSeconds(30);

    private final Credential.OAuth2Client client;
    private final Mono<UpstreamToken> endpoint;
    private final Clock clock;
    private @Nullable UpstreamToken token;
    private @Nullable Mono<UpstreamToken> running;
    private Instant notAheadBefore = Instant.MIN;
    private Instant notDroppedBefore = Instant.MIN;

    /** @param endpoint fetches a token each time somebody subscribes */
    TokenSlot(Credential.OAuth2Client client, Mono<UpstreamToken> endpoint, Clock clock) {
        this.client = client;
        this.endpoint = endpoint;
        this.clock = clock;
    }

    boolean isFor(Credential.OAuth2Client wanted) {
        return client.equals(wanted);
    }

    /** A token that is good now. */
    Mono<UpstreamToken> get() {
        Mono<UpstreamToken> ahead;
        UpstreamToken good;
        synchronized (this) {
            good = token;
            Instant now = clock.instant();
            if (good == null || !now.isBefore(good.expiresAt())) {
                return fetch();
            }
            if (now.isBefore(good.renewAt()) || now.isBefore(notAheadBefore) || running != null) {
                return Mono.just(good);
            }
            ahead = fetch();
        }
        ahead.subscribe(renewed -> {}, failed -> LOG.warn("A token could not be renewed ahead: {}", failed.toString()));
        return Mono.just(good);
    }

    /**
     * Forgets a token that the upstream refused; within a while after that no other, so that an upstream which refuses
     * everything does not make a fetch of every call.
     *
     * @return true where another try would show another token
     */
    synchronized boolean refused(UpstreamToken used) {
        UpstreamToken current = token;
        if (current != null && !current.equals(used)) {
            return true;
        }
        Instant now = clock.instant();
        if (current == null || now.isBefore(notDroppedBefore)) {
            return false;
        }
        token = null;
        notDroppedBefore = now.plus(REFUSAL_PAUSE);
        return true;
    }

    private Mono<UpstreamToken> fetch() {
        Mono<UpstreamToken> joined = running;
        if (joined == null) {
            joined = endpoint.doOnSuccess(this::fetched)
                    .doOnError(failed -> fetched(null))
                    .cache();
            running = joined;
        }
        return joined;
    }

    /** Runs before anybody sees the result, so that nobody joins a fetch that is over. */
    private synchronized void fetched(@Nullable UpstreamToken renewed) {
        running = null;
        if (renewed == null) {
            notAheadBefore = clock.instant().plus(PAUSE);
        } else {
            token = renewed;
        }
    }
}
