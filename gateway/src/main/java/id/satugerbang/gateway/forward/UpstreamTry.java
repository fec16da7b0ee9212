package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.exchange.ClientBody;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.client.HttpClientRequest;
import reactor.util.context.Context;

/** One try of a call, carried in the subscriber's context so that the client needs no configuration for each call. */
final class UpstreamTry {

    private static final Duration EVENTS_PAUSE = Duration.ofMinutes(1);
    private static final Duration ANSWER_TIME = Duration.ofMinutes(30);
    private static final Duration ENDLESS = Duration.ofDays(30);

    private final ServerWebExchange exchange;
    private final ForwardTarget target;
    private final Verdict verdict;
    private UpstreamProof proof = UpstreamProof.NONE;
    private boolean sent;
    private boolean events;

    UpstreamTry(ServerWebExchange exchange, ForwardTarget target, Verdict verdict) {
        this.exchange = exchange;
        this.target = target;
        this.verdict = verdict;
    }

    static UpstreamTry of(HttpClientRequest request) {
        return request.currentContextView().get(UpstreamTry.class);
    }

    Context in(Context context) {
        return context.put(UpstreamTry.class, this);
    }

    ServerWebExchange exchange() {
        return exchange;
    }

    ForwardTarget target() {
        return target;
    }

    Verdict verdict() {
        return verdict;
    }

    UpstreamProof proof() {
        return proof;
    }

    /** @param shown what is shown to the upstream */
    UpstreamTry with(UpstreamProof shown) {
        proof = shown;
        return this;
    }

    /** Writes the header section; from here on the connection's watch keeps the time. */
    void prepare(HttpClientRequest request, Connection connection) {
        sent = true;
        UpstreamRequestHeaders.write(exchange, target, proof, request.requestHeaders());
        UpstreamWatch.begin(connection.channel(), this);
    }

    /** The upstream begins to answer: as a stream of events only where its document declares that. */
    void answeredWith(HttpHeaders headers) {
        events = target.operation().events()
                && headers.get(HttpHeaderNames.CONTENT_TYPE, "")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("text/event-stream");
    }

    boolean isEvents() {
        return events;
    }

    /** Longest pause in the body of the answer. */
    Duration pause() {
        Duration pause = target.deadline();
        return events && pause.compareTo(EVENTS_PAUSE) < 0 ? EVENTS_PAUSE : pause;
    }

    /** Longest that the answer may take from its first byte on. */
    Duration answerTime() {
        return events ? ENDLESS : ANSWER_TIME;
    }

    /** What is left of the deadline, in ns; not above 0 where nothing is. */
    long left() {
        return target.deadline().toNanos() - verdict.age();
    }

    /** Errors where the request is not on its way within the deadline: names, connections and tokens count towards it. */
    Mono<Void> within(Mono<Void> call) {
        Mono<Void> late = Mono.create(sink -> {
            Future<?> timer = ClientBody.loop(exchange.getRequest())
                    .schedule(
                            () -> {
                                if (!sent) {
                                    sink.error(new DeadlineExceededException());
                                }
                            },
                            left(),
                            TimeUnit.NANOSECONDS);
            sink.onDispose(() -> timer.cancel(false));
        });
        return call.takeUntilOther(late);
    }
}
