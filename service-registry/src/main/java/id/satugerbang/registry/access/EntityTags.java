package id.satugerbang.registry.access;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags (RFC 9110 sections 8.8.3 and 13.1.1). */
public final class EntityTags {

    private EntityTags() {}

    /** The strong tag of a version. */
    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets a change of {@code version} pass.
     *
     * @throws ProblemException {@code precondition_required} without {@code If-Match}, {@code version_conflict} where it names
     *     another version
     */
    public static void require(@Nullable String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(ProblemCode.PRECONDITION_REQUIRED);
        }
        String tag = of(version);
        boolean matches = "*".equals(ifMatch.strip())
                || Arrays.stream(ifMatch.split(",", -1)).map(String::strip).anyMatch(tag::equals);
        if (!matches) {
            throw ProblemException.of(ProblemCode.VERSION_CONFLICT);
        }
    }
}
