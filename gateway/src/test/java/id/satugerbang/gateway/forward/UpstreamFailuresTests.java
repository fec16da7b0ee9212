package id.satugerbang.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.gateway.route.ServiceId;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
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
                new ServiceId("uji", "x"),
                URI.create("http://upstream.example"),
                "/x",
                Duration.ofSeconds(10),
                1,
                1,
                Mono.just(UpstreamProof.NONE),
                null);

        assertThat(target.within(System.nanoTime() - TimeUnit.SECONDS.toNanos(4))
                        .deadline())
                .isLessThanOrEqualTo(Duration.ofSeconds(6));
        assertThat(target.within(System.nanoTime() - TimeUnit.SECONDS.toNanos(11))
                        .deadline())
                .isNegative();
    }
}
