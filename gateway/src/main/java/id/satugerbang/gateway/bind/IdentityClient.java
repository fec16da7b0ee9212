package id.satugerbang.gateway.bind;

import id.satugerbang.api.internal.model.Acting;
import id.satugerbang.api.internal.model.ActingRequest;
import id.satugerbang.api.internal.model.Disclosure;
import id.satugerbang.api.internal.model.DisclosureRequest;
import id.satugerbang.gateway.exchange.TraceParent;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.util.retry.Retry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Calls of the identity service's {@code /internal/v1}, within a deadline for all of a call. */
final class IdentityClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityClient.class);
    private static final int CONNECTIONS = 256;

    private final ConnectionProvider pool;
    private final HttpClient http;
    private final Duration deadline;
    private final InternalTokens tokens;
    private final JsonMapper json;
    private final IdentityRefusals refusals;

    IdentityClient(URI identity, Duration deadline, InternalTokens tokens, JsonMapper json) {
        this.deadline = deadline;
        this.tokens = tokens;
        this.json = json;
        this.refusals = new IdentityRefusals(json);
        this.pool = ConnectionProvider.builder("identity")
                .maxConnections(CONNECTIONS)
                .pendingAcquireTimeout(deadline)
                .maxIdleTime(Duration.ofSeconds(15))
                .build();
        this.http = HttpClient.create(pool)
                .baseUrl(identity.getScheme() + "://" + identity.getRawAuthority())
                .disableRetry(true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) deadline.toMillis());
    }

    /**
     * Asks for values; one row of the ledger stands before they are here.
     *
     * @return errors with the refusal, or with {@code citizen_data_unavailable} where there is no answer in time
     */
    Mono<Disclosure> disclose(ServerWebExchange exchange, DisclosureRequest request) {
        return post(exchange, "/internal/v1/disclosures", request, Disclosure.class);
    }

    /** Asks for whom a call without bindings is made; errors as {@link #disclose} does. */
    Mono<Acting> acting(ServerWebExchange exchange, ActingRequest request) {
        return post(exchange, "/internal/v1/acting", request, Acting.class);
    }

    @Override
    public void close() {
        pool.dispose();
    }

    private <T> Mono<T> post(ServerWebExchange exchange, String path, Object request, Class<T> answer) {
        byte[] body = json.writeValueAsBytes(request);
        return http.headers(headers -> headers(exchange, headers).set("Content-Length", body.length))
                .post()
                .uri(path)
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
                .responseSingle((response, content) -> content.asByteArray()
                        .defaultIfEmpty(new byte[0])
                        .map(bytes -> read(response.status().code(), bytes, answer)))
                .retryWhen(Retry.max(1).filter(IOException.class::isInstance))
                .timeout(deadline)
                .onErrorMap(IdentityClient::unavailable);
    }

    private io.netty.handler.codec.http.HttpHeaders headers(
            ServerWebExchange exchange, io.netty.handler.codec.http.HttpHeaders headers) {
        String language = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        if (language != null) {
            headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        }
        return headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.current())
                .set(HttpHeaders.CONTENT_TYPE, "application/json")
                .set(HttpHeaders.ACCEPT, "application/json, application/problem+json")
                .set(TraceParent.HEADER, TraceParent.next(exchange));
    }

    private <T> T read(int status, byte[] body, Class<T> type) {
        if (status != 200) {
            throw refusals.of(status, body);
        }
        try {
            return json.readValue(body, type);
        } catch (JacksonException notAsAgreed) {
            throw ProblemException.causedBy(ProblemCode.CITIZEN_DATA_UNAVAILABLE, notAsAgreed);
        }
    }

    private static Throwable unavailable(Throwable failure) {
        if (failure instanceof ProblemException) {
            return failure;
        }
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        LOG.warn("The identity service does not answer: {}", cause.toString());
        return ProblemException.causedBy(ProblemCode.CITIZEN_DATA_UNAVAILABLE, failure);
    }
}
