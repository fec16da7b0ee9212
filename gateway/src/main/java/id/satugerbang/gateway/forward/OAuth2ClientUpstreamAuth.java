package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.credential.Credential;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/** Sends a bearer token that the agency's authorisation server gave; one cached token for each credential. */
final class OAuth2ClientUpstreamAuth {

    private final TokenClient endpoint;
    private final Clock clock;
    private final Map<String, TokenSlot> slots = new ConcurrentHashMap<>();

    OAuth2ClientUpstreamAuth(TokenClient endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /** @param name {@code agency/name} of the credential; once it is rotated, its old token is not used any more */
    Mono<UpstreamProof> proof(String name, Credential.OAuth2Client client) {
        TokenSlot slot = slots.compute(
                name,
                (key, known) -> known != null && known.isFor(client)
                        ? known
                        : new TokenSlot(client, endpoint.fetch(client), clock));
        return slot.get()
                .map(token -> new UpstreamProof(
                        Map.of("Authorization", "Bearer " + token.value()), null, () -> slot.refused(token)));
    }
}
