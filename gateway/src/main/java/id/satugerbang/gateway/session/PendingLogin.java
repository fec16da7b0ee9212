package id.satugerbang.gateway.session;

import java.time.Instant;

/**
 * A sign-in that the identity provider has not answered yet.
 *
 * @param state state of the authorization request
 * @param nonce nonce whose hash the ID token must name
 * @param codeVerifier PKCE verifier (RFC 7636)
 * @param returnTo path to come back to
 * @param startedAt when it began
 */
record PendingLogin(String state, String nonce, String codeVerifier, String returnTo, Instant startedAt) {}
