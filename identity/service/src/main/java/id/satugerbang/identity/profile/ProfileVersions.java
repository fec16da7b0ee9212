package id.satugerbang.identity.profile;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Versions of a profile, and of whatever else belongs to it, as entity tags (RFC 9110 sections 8.8.3 and 13.1.1). */
public final class ProfileVersions {

    private ProfileVersions() {}

    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** @throws ProblemException {@code precondition_required} without the header, {@code version_conflict} where none of its tags fits */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(ProblemCode.PRECONDITION_REQUIRED);
        }
        boolean fits = ifMatch.strip().equals("*")
                || Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(etag(version)::equals);
        if (!fits) {
            throw ProblemException.of(ProblemCode.VERSION_CONFLICT);
        }
    }
}
