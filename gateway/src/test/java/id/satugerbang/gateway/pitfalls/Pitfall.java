package id.satugerbang.gateway.pitfalls;

import id.satugerbang.gateway.testing.RawHttp;
import id.satugerbang.gateway.testing.RawUpstream;
import java.util.Locale;
import java.util.function.Predicate;

/** What a stock gateway does wrong, each with a probe that tells whether a gateway does it. */
enum Pitfall {
    TRUNCATED_BODY_IS_COMPLETED_UPSTREAM(gateway -> {
        RawHttp.send(
                gateway.port(),
                "POST /api/uji/mentah/x HTTP/1.1\r\n" + Probe.host(gateway)
                        + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n5\r\nhalo!\r\nZZ\r\nrusak");
        return Probe.within(Probe.WAIT, () -> anyComplete(gateway.upstream()));
    }),
    QUERY_IS_ENCODED_ANEW(gateway -> {
        Probe.call(gateway, "GET /api/uji/mentah/x?x=a%20b=c");
        return Probe.reached(gateway, "a%2520b");
    }),
    SESSION_COOKIE_IS_FORWARDED(gateway -> {
        Probe.call(gateway, "GET /api/uji/mentah/x", "Cookie: __Host-satu=rahasia");
        return Probe.reached(gateway, "__host-satu=rahasia");
    }),
    USER_ID_OF_THE_CLIENT_IS_FORWARDED(gateway -> {
        Probe.call(gateway, "GET /api/uji/mentah/x", "X-User-Id: palsu");
        return Probe.reached(gateway, "x-user-id: palsu");
    }),
    REAL_IP_OF_THE_CLIENT_IS_FORWARDED(gateway -> {
        Probe.call(gateway, "GET /api/uji/mentah/x", "X-Real-IP: 1.2.3.4");
        return Probe.reached(gateway, "x-real-ip: 1.2.3.4");
    }),
    PROXY_CONNECTION_IS_FORWARDED(gateway -> {
        Probe.call(gateway, "GET /api/uji/mentah/x", "Proxy-Connection: keep-alive");
        return Probe.reached(gateway, "proxy-connection: keep-alive");
    }),
    CONNECTION_TAKES_AN_ADDED_HEADER_AWAY(gateway -> {
        String header = gateway.identityHeader();
        RawHttp.send(
                gateway.port(),
                "GET /api/uji/warga/x HTTP/1.1\r\n" + Probe.host(gateway)
                        + "Test-Caller: citizen:basic\r\nConnection: close, " + header + "\r\n\r\n");
        return !Probe.reached(gateway, header.toLowerCase(Locale.ROOT) + ": ");
    }),
    TWO_HOSTS_ARE_TAKEN(gateway -> {
        Probe.call(gateway, "GET /api/uji/mentah/x", "Host: lain.example");
        return Probe.reached(gateway, "get ");
    }),
    NO_HOST_IS_TAKEN(gateway -> {
        RawHttp.send(gateway.port(), "GET /api/uji/mentah/x HTTP/1.1\r\nConnection: close\r\n\r\n");
        return Probe.reached(gateway, "get ");
    }),
    A_FOREIGN_TARGET_IS_TAKEN(gateway -> {
        Probe.call(gateway, "GET http://lain.example/api/uji/mentah/x");
        return Probe.reached(gateway, "get ");
    }),
    ANOTHER_CASE_SLIPS_PAST_A_RULE(gateway -> {
        Probe.call(gateway, "GET /api/uji/aturan/ADMIN/x");
        return Probe.reached(gateway, "get ");
    }),
    A_FROZEN_UPSTREAM_HOLDS_A_CALL(gateway -> Probe.staysOpen(
            gateway, "GET /api/uji/beku/x HTTP/1.1\r\n" + Probe.host(gateway) + "Connection: close\r\n\r\n")),
    HALF_A_HEADER_SECTION_HOLDS_A_CONNECTION(
            gateway -> Probe.staysOpen(gateway, "GET /api/uji/mentah/x HTTP/1.1\r\n" + Probe.host(gateway) + "X: ")),
    AN_IDLE_CONNECTION_IS_KEPT(gateway -> Probe.staysOpen(gateway, "")),
    ONE_BAD_DEFINITION_HIDES_LATER_ONES(gateway -> {
        gateway.takeInABadDefinitionBeforeAGoodOne();
        return !Probe.within(
                Probe.WAIT, () -> Probe.call(gateway, "GET /api/uji/baik/x").startsWith("HTTP/1.1 200"));
    }),
    /** The last one, since the gateway has stopped then. */
    A_KEPT_CONNECTION_BREAKS_AT_SIGTERM(gateway -> Probe.stoppingBreaksAKeptConnection(gateway));

    private final Predicate<ProbedGateway> probe;

    Pitfall(Predicate<ProbedGateway> probe) {
        this.probe = probe;
    }

    /** True where the gateway does it. */
    boolean isShownBy(ProbedGateway gateway) {
        gateway.upstream().messages().clear();
        return probe.test(gateway);
    }

    private static boolean anyComplete(RawUpstream upstream) {
        return upstream.messages().stream().anyMatch(RawUpstream.Message::isComplete);
    }
}
