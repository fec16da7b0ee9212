package id.satugerbang.support.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as it goes over the wire (RFC 9457, media type {@code application/problem+json}).
 *
 * @param type {@code /problems/{code}}
 * @param fix what would make the call succeed
 * @param traceId id under which operators find the request
 * @param errors faults in the input, each with a JSON pointer; empty where the input is not at fault
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String code,
        String fix,
        @JsonProperty("trace_id") @Nullable String traceId,
        List<ProblemError> errors) {

    /** Media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";
}
