package id.satugerbang.gateway.session;

import reactor.core.publisher.Mono;

/**
 * The sessions of signed-in browsers.
 *
 * <p>Every method errors with {@code session_unavailable} within a second where Redis is down or hangs.
 */
interface LoginStore {

    /** The login of a session, which counts as used; empty where there is none. */
    Mono<StoredLogin> find(String sessionId);

    /** The login of a session, which does not count as used by that; empty where there is none. */
    Mono<StoredLogin> look(String sessionId);

    /** Begins a session. @return its id */
    Mono<String> begin(BrowserLogin login);

    /** Replaces the login of a session; empty where the session has ended. */
    Mono<BrowserLogin> replace(String sessionId, BrowserLogin login);

    /** Ends a session at once. */
    Mono<Void> end(String sessionId);
}
