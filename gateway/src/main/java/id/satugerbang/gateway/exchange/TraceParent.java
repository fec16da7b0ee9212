package id.satugerbang.gateway.exchange;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.web.server.ServerWebExchange;

/** W3C Trace Context for calls that the gateway makes. */
public final class TraceParent {

    /** Name of the header. */
    public static final String HEADER = "traceparent";

    private TraceParent() {}

    /** A new span in the request's trace, recorded where the request's is. */
    public static String next(ServerWebExchange exchange) {
        long span = ThreadLocalRandom.current().nextLong() | 1L;
        String flags = Exchanges.isSampled(exchange) ? "-01" : "-00";
        return "00-" + Exchanges.traceId(exchange) + "-" + HexFormat.of().toHexDigits(span) + flags;
    }
}
