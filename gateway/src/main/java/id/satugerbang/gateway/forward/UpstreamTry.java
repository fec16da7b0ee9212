package id.satugerbang.gateway.forward;

import org.springframework.web.server.ServerWebExchange;
import reactor.netty.Connection;
import reactor.netty.http.client.HttpClientRequest;
import reactor.util.context.Context;

/** One try of a call, carried in the subscriber's context so that the client needs no configuration for each call. */
record UpstreamTry(ServerWebExchange exchange, ForwardTarget target, UpstreamProof proof) {

    static UpstreamTry of(HttpClientRequest request) {
        return request.currentContextView().get(UpstreamTry.class);
    }

    Context in(Context context) {
        return context.put(UpstreamTry.class, this);
    }

    /** Writes the header section and starts the clock. */
    void prepare(HttpClientRequest request, Connection connection) {
        UpstreamRequestHeaders.write(exchange, target, proof, request.requestHeaders());
        UpstreamWatch.begin(connection.channel(), target.deadline());
    }
}
