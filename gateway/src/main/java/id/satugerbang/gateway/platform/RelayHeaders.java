package id.satugerbang.gateway.platform;

import id.satugerbang.gateway.authn.Credential;
import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.TraceParent;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.http.client.HttpClientResponse;

/** Which headers pass between a client and the platform's own services: towards them only those that are known. */
final class RelayHeaders {

    private static final String SESSIONS_END = "satu-sessions-end";
    private static final List<String> TO_SERVICE = List.of(
            "Accept",
            "Accept-Language",
            "Content-Type",
            "Content-Encoding",
            "If-Match",
            "If-None-Match",
            "Idempotency-Key",
            "User-Agent");
    private static final Set<String> NOT_TO_CLIENT = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "set-cookie",
            "server",
            "x-request-id",
            SESSIONS_END);

    private RelayHeaders() {}

    /** The account all of whose sessions end with this answer, as the service says. */
    static Optional<String> sessionsEnd(HttpClientResponse answer) {
        return Optional.ofNullable(answer.responseHeaders().get(SESSIONS_END));
    }

    static HttpHeaders toService(ServerWebExchange exchange) {
        HttpHeaders headers = new DefaultHttpHeaders();
        TO_SERVICE.forEach(
                name -> exchange.getRequest().getHeaders().getOrEmpty(name).forEach(value -> headers.add(name, value)));
        headers.set("X-Request-Id", Exchanges.requestId(exchange));
        headers.set(TraceParent.HEADER, TraceParent.next(exchange));
        Credential.of(exchange)
                .ifPresent(credential -> headers.set("Authorization", "Bearer " + credential.accessToken()));
        return headers;
    }

    /** Copies an answer's headers; what was answered to a person is not to be stored unless the service says otherwise. */
    static void toClient(Iterable<Map.Entry<String, String>> answer, ServerWebExchange exchange) {
        org.springframework.http.HttpHeaders headers = exchange.getResponse().getHeaders();
        for (Map.Entry<String, String> header : answer) {
            if (!NOT_TO_CLIENT.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                headers.add(header.getKey(), header.getValue());
            }
        }
        if (headers.getCacheControl() == null) {
            headers.setCacheControl("no-store");
        }
    }
}
