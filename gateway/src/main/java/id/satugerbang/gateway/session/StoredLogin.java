package id.satugerbang.gateway.session;

import java.time.Instant;

/**
 * A login in the session store.
 *
 * @param sessionId id of its session
 * @param login who signed in, and the tokens
 * @param endsAt when the session ends if it is not used
 */
record StoredLogin(String sessionId, BrowserLogin login, Instant endsAt) {}
