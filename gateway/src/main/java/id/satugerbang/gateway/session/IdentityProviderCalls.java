package id.satugerbang.gateway.session;

import org.springframework.web.reactive.function.client.WebClient;

/**
 * The HTTP client for calls to the identity provider.
 *
 * @param client with time limits on connecting and answering
 */
record IdentityProviderCalls(WebClient client) {}
