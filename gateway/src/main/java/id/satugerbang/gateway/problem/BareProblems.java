package id.satugerbang.gateway.problem;

import id.satugerbang.support.problem.Problem;
import id.satugerbang.support.problem.ProblemCatalogue;
import id.satugerbang.support.problem.ProblemCode;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Problems in the place of refusals without a word, of which the server makes some before any filter sees the request. */
public final class BareProblems {

    private final ProblemCatalogue catalogue;
    private final JsonMapper json;

    BareProblems(ProblemCatalogue catalogue, JsonMapper json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    /**
     * The same refusal with a problem as its body; status and headers stay.
     *
     * @param bare empty, with a status above 399; released
     * @param head true where the answer is to a HEAD request
     */
    public FullHttpResponse explained(FullHttpResponse bare, @Nullable String acceptLanguage, boolean head) {
        int status = bare.status().code();
        String trace = UUID.randomUUID().toString().replace("-", "");
        byte[] body = json.writeValueAsBytes(catalogue.problem(code(status), null, List.of(), trace, acceptLanguage));
        FullHttpResponse answer = new DefaultFullHttpResponse(
                bare.protocolVersion(),
                bare.status(),
                head ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(body),
                bare.headers().copy(),
                bare.trailingHeaders().copy());
        SecurityHeaders.ALWAYS.forEach(answer.headers()::set);
        answer.headers()
                .set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length);
        bare.release();
        return answer;
    }

    /** The code of a refusal that has only its status to say what it is. */
    public static ProblemCode code(int status) {
        return switch (status) {
            case 401 -> ProblemCode.AUTHENTICATION_REQUIRED;
            case 403 -> ProblemCode.ACCESS_DENIED;
            case 404 -> ProblemCode.NOT_FOUND;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 406 -> ProblemCode.NOT_ACCEPTABLE;
            case 413 -> ProblemCode.BODY_TOO_LARGE;
            case 414 -> ProblemCode.URI_TOO_LONG;
            case 415 -> ProblemCode.MEDIA_TYPE_UNSUPPORTED;
            case 431 -> ProblemCode.HEADERS_TOO_LARGE;
            default -> status < 500 ? ProblemCode.MALFORMED_REQUEST : ProblemCode.INTERNAL_ERROR;
        };
    }
}
