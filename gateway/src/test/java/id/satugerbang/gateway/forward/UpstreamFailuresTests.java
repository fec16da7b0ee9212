package id.satugerbang.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.gateway.route.Audience;
import id.satugerbang.gateway.route.Operation;
import id.satugerbang.gateway.route.Release;
import id.satugerbang.gateway.route.RouteEntry;
import id.satugerbang.gateway.route.RouteMatch;
import id.satugerbang.gateway.route.ServiceId;
import id.satugerbang.gateway.route.Upstream;
import id.satugerbang.support.caller.Assurance;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class UpstreamFailuresTests {

    @Test
    void aConnectionThatWasRefusedOrBrokeMayBeHadAtOnce() {
        assertThat(UpstreamFailures.mayPass(new ConnectException("Connection refused")))
                .isTrue();
        assertThat(UpstreamFailures.mayPass(new IOException("Connection reset by peer")))
                .isTrue();
    }

    @Test
    void whatTookItsTimeOrIsWrongStaysSo() {
        assertThat(UpstreamFailures.mayPass(new ConnectTimeoutException("after 2 s")))
                .isFalse();
        assertThat(UpstreamFailures.mayPass(new DeadlineExceededException())).isFalse();
        assertThat(UpstreamFailures.mayPass(ReadTimeoutException.INSTANCE)).isFalse();
        assertThat(UpstreamFailures.mayPass(new UnknownHostException("x"))).isFalse();
        assertThat(UpstreamFailures.mayPass(new ForbiddenAddressException())).isFalse();
    }

    @Test
    void aSecondTryHasWhatTheFirstLeftOfTheDeadline() {
        ForwardTarget target = new ForwardTarget(
                match(),
                URI.create("http://upstream.example"),
                "/x",
                Duration.ofSeconds(10),
                1,
                new Share(1, 0),
                Mono.just(UpstreamProof.NONE));

        assertThat(left(target, 4)).isPositive().isLessThanOrEqualTo(TimeUnit.SECONDS.toNanos(6));
        assertThat(left(target, 11)).isNegative();
    }

    private static long left(ForwardTarget target, long seconds) {
        UpstreamGuard guard = new UpstreamGuard(CircuitBreakerConfig.ofDefaults(), new AtomicInteger());
        long start = System.nanoTime() - TimeUnit.SECONDS.toNanos(seconds);
        Verdict verdict = new Verdict(guard, UpstreamGuard.Entry.IN_OWN, start);
        return new UpstreamTry(MockServerWebExchange.from(MockServerHttpRequest.get("/x")), target, verdict).left();
    }

    private static RouteMatch match() {
        Operation operation = new Operation("x", "GET", "/x", Set.of(Audience.PUBLIC), Assurance.BASIC);
        Release release = new Release(
                new ServiceId("uji", "x"),
                UUID.randomUUID(),
                1,
                null,
                Duration.ofSeconds(10),
                1,
                List.of(),
                1,
                List.of(operation),
                List.of(new Upstream(null, URI.create("http://upstream.example"))));
        return new RouteMatch(RouteEntry.trusted(release), operation, "/x");
    }
}
