package id.satugerbang.gateway.authn;

import reactor.core.publisher.Mono;

/** Ends what a person's browsers are signed in with. */
public interface SessionEnds {

    /** Ends every session of the account; errors where the session store does not answer. */
    Mono<Void> endAll(String subject);
}
