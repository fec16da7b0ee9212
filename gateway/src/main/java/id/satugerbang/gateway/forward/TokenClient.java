package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.credential.Credential;
import io.netty.buffer.Unpooled;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks agencies' token endpoints (RFC 6749 section 4.4). The client authenticates itself with HTTP Basic, which each server
 * has to understand, and where that is refused with form fields, which is all that some do understand (section 2.3.1).
 */
final class TokenClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration DEFAULT_LIFETIME = Duration.ofMinutes(1);
    private static final Duration LONGEST_LIFETIME = Duration.ofDays(1);
    private static final int LARGEST = 64 * 1024;
    private static final Set<Integer> REFUSED = Set.of(400, 401);
    private static final Pattern TOKEN = Pattern.compile("[!-~]{1,16000}");

    private final HttpClient http;
    private final JsonMapper json;
    private final Clock clock;
    private final Set<Credential.OAuth2Client> formOnly = ConcurrentHashMap.newKeySet();

    TokenClient(HttpClient http, JsonMapper json, Clock clock) {
        this.http = http.responseTimeout(TIMEOUT);
        this.json = json;
        this.clock = clock;
    }

    /** A fresh token; errors with {@link UpstreamAuthException}, also when it takes too long. */
    Mono<UpstreamToken> fetch(Credential.OAuth2Client client) {
        return Mono.defer(() -> formOnly.contains(client) ? byForm(client) : byBasic(client))
                .timeout(TIMEOUT)
                .onErrorMap(
                        failure -> !(failure instanceof UpstreamAuthException),
                        failure -> UpstreamAuthException.endpoint("The token endpoint failed: " + failure));
    }

    private Mono<UpstreamToken> byBasic(Credential.OAuth2Client client) {
        String pair = encoded(client.clientId()) + ":" + encoded(client.clientSecret());
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return post(client, http.headers(headers -> headers.set("Authorization", basic)), grant(client))
                .flatMap(answer -> REFUSED.contains(answer.status()) ? byForm(client) : token(answer));
    }

    private Mono<UpstreamToken> byForm(Credential.OAuth2Client client) {
        String form = grant(client) + "&client_id=" + encoded(client.clientId()) + "&client_secret="
                + encoded(client.clientSecret());
        return post(client, http, form).flatMap(this::token).doOnNext(token -> formOnly.add(client));
    }

    private Mono<Answer> post(Credential.OAuth2Client client, HttpClient sender, String form) {
        return sender.headers(headers -> headers.set("Content-Type", "application/x-www-form-urlencoded")
                        .set("Accept", "application/json"))
                .post()
                .uri(client.tokenUrl())
                .send(Mono.fromSupplier(() -> Unpooled.copiedBuffer(form, StandardCharsets.UTF_8)))
                .response((response, content) -> bounded(response, content.asByteArray()))
                .single();
    }

    private static Flux<Answer> bounded(HttpClientResponse response, Flux<byte[]> parts) {
        StringBuilder text = new StringBuilder();
        return parts.doOnNext(part -> {
                    if (text.length() + part.length > LARGEST) {
                        throw UpstreamAuthException.endpoint("The token endpoint's answer is too large");
                    }
                    text.append(new String(part, StandardCharsets.ISO_8859_1));
                })
                .thenMany(Mono.fromSupplier(() -> new Answer(response.status().code(), text.toString())));
    }

    private Mono<UpstreamToken> token(Answer answer) {
        if (answer.status() != 200) {
            return Mono.error(UpstreamAuthException.endpoint("The token endpoint answered " + answer.status()));
        }
        try {
            JsonNode body = json.readTree(answer.text());
            String value = body.path("access_token").asString("");
            return TOKEN.matcher(value).matches() && isBearer(body.path("token_type"))
                    ? Mono.just(UpstreamToken.of(value, lifetime(body.path("expires_in")), clock.instant()))
                    : Mono.error(UpstreamAuthException.endpoint("The token endpoint gave no bearer token"));
        } catch (JacksonException broken) {
            return Mono.error(UpstreamAuthException.endpoint("The token endpoint's answer is not JSON"));
        }
    }

    /** SATUSEHAT calls the type {@code BearerToken}, some name none. */
    private static boolean isBearer(JsonNode type) {
        return type.isMissingNode() || type.asString("").regionMatches(true, 0, "bearer", 0, 6);
    }

    /** Some servers write the seconds as text. */
    private static Duration lifetime(JsonNode expiresIn) {
        long seconds = expiresIn.asLong(DEFAULT_LIFETIME.toSeconds());
        return Duration.ofSeconds(Math.max(1, Math.min(seconds, LONGEST_LIFETIME.toSeconds())));
    }

    private static String grant(Credential.OAuth2Client client) {
        return client.scope() == null
                ? "grant_type=client_credentials"
                : "grant_type=client_credentials&scope=" + encoded(client.scope());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record Answer(int status, String text) {}
}
