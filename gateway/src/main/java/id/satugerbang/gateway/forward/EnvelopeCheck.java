package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.route.ErrorEnvelope;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClientResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks into an answer for the outcome that a legacy API writes into it; what is too large to look into passes. */
final class EnvelopeCheck {

    private static final int LARGEST = 256 * 1024;
    private static final int LONGEST_MESSAGE = 300;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ErrorEnvelope envelope;
    private final ByteBuf held = Unpooled.buffer();
    private boolean passing;

    EnvelopeCheck(ErrorEnvelope envelope) {
        this.envelope = envelope;
    }

    /** True for answers that may carry an envelope: 2xx, JSON, not encoded. */
    static boolean appliesTo(HttpClientResponse response) {
        String type = response.responseHeaders().get("Content-Type", "").toLowerCase(Locale.ROOT);
        String media = type.split(";", 2)[0].strip();
        String encoding = response.responseHeaders().get("Content-Encoding", "identity");
        return response.status().code() / 100 == 2
                && (media.equals("application/json") || media.endsWith("+json"))
                && encoding.equalsIgnoreCase("identity");
    }

    /** The same content; errors with the refusal before any of it where the outcome is none of the good ones. */
    Flux<ByteBuf> check(Flux<ByteBuf> content) {
        return content.<ByteBuf>handle((part, sink) -> {
                    if (passing) {
                        sink.next(part);
                        return;
                    }
                    held.writeBytes(part);
                    part.release();
                    if (held.readableBytes() > LARGEST) {
                        passing = true;
                        sink.next(held);
                    }
                })
                .concatWith(Mono.defer(this::judged));
    }

    private Mono<ByteBuf> judged() {
        if (passing) {
            return Mono.empty();
        }
        passing = true;
        JsonNode answer = read(ByteBufUtil.getBytes(held));
        return answer == null || isGood(answer) ? Mono.just(held) : Mono.error(failure(answer));
    }

    private boolean isGood(JsonNode answer) {
        JsonNode outcome = answer.at(JsonPointer.compile(envelope.pointer()));
        return outcome.isValueNode() && envelope.ok().contains(outcome.asString());
    }

    private ProblemException failure(JsonNode answer) {
        String pointer = envelope.message();
        String message =
                pointer == null ? "" : answer.at(JsonPointer.compile(pointer)).asString("");
        String clean = shortened(message);
        ProblemCode code = code(answer);
        return clean.isEmpty() ? ProblemException.of(code) : ProblemException.of(code, clean);
    }

    /** Whose mistake the outcome says it is: the caller's, where the document says so, else the agency's. */
    private ProblemCode code(JsonNode answer) {
        JsonNode outcome = answer.at(JsonPointer.compile(envelope.pointer()));
        Integer status = outcome.isValueNode() ? envelope.mistakes().get(outcome.asString()) : null;
        return switch (status == null ? 0 : status) {
            case 404 -> ProblemCode.AGENCY_NOT_FOUND;
            case 409 -> ProblemCode.AGENCY_CONFLICT;
            case 422 -> ProblemCode.AGENCY_REFUSED;
            default -> ProblemCode.UPSTREAM_FAILED;
        };
    }

    /** Printable only: no control characters, and none that change the direction of text. */
    private static String shortened(String message) {
        return message.codePoints()
                .filter(character -> !isHidden(character))
                .limit(LONGEST_MESSAGE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean isHidden(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    private static @Nullable JsonNode read(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException notJson) {
            return null;
        }
    }
}
