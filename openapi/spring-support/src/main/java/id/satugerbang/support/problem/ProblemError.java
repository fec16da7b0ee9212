package id.satugerbang.support.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One fault in the input.
 *
 * @param pointer RFC 6901 JSON pointer into the input; absent where no place can be named
 * @param code stable snake_case reason
 * @param detail what is wrong there, in the caller's language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemError(
        @Nullable String pointer, String code, @Nullable String detail) {}
