package id.satugerbang.gateway.bind;

import id.satugerbang.support.internal.InternalTokenSigner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The gateway's own token for one called part, used again for a while: a signature costs more than a call. */
final class InternalTokens {

    private static final Duration REUSE = Duration.ofSeconds(20);

    private final InternalTokenSigner signer;
    private final String part;
    private final Clock clock;
    private volatile Token last = new Token("", Instant.MIN);

    InternalTokens(InternalTokenSigner signer, String part, Clock clock) {
        this.signer = signer;
        this.part = part;
        this.clock = clock;
    }

    /** A token that is good for at least another half minute. */
    String current() {
        Token token = last;
        Instant now = clock.instant();
        if (now.isBefore(token.until())) {
            return token.text();
        }
        Token next = new Token(signer.sign(part), now.plus(REUSE));
        last = next;
        return next.text();
    }

    private record Token(String text, Instant until) {}
}
