package id.satugerbang.gateway.session;

import java.time.Instant;

/**
 * A login in the session store.
 *
 * @param sessionId id of its session
 * @param login who signed in, and the tokens
 * @param beganAt when the person signed in
 * @param usedAt when it was last used, to the minute
 * @param endsAt when the session ends if it is not used
 */
record StoredLogin(String sessionId, BrowserLogin login, Instant beganAt, Instant usedAt, Instant endsAt) {}
