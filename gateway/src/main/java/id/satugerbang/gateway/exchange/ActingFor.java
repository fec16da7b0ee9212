package id.satugerbang.gateway.exchange;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * For whom a call is made, where that is not the caller. Both headers end at the gateway and never reach an agency.
 *
 * @param member member of the citizen's family whose data is meant
 * @param assistedSession session at a counter whose citizen is meant; the caller is an officer
 */
public record ActingFor(@Nullable UUID member, @Nullable UUID assistedSession) {

    /** Names the family member. */
    public static final String MEMBER = "Satu-Acting-For";

    /** Names the session at a counter. */
    public static final String ASSISTED_SESSION = "Satu-Assisted-Session";

    private static final ActingFor SELF = new ActingFor(null, null);
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** As the headers of a request say. @throws ProblemException where one of them is not one id */
    public static ActingFor of(HttpHeaders headers) {
        UUID member = id(headers, MEMBER);
        UUID session = id(headers, ASSISTED_SESSION);
        return member == null && session == null ? SELF : new ActingFor(member, session);
    }

    /** True where a request asks to act for somebody, whatever the headers are worth. */
    public static boolean isAskedBy(HttpHeaders headers) {
        return headers.containsHeader(MEMBER) || headers.containsHeader(ASSISTED_SESSION);
    }

    /** True where the caller acts for nobody else. */
    public boolean isSelf() {
        return member == null && assistedSession == null;
    }

    private static @Nullable UUID id(HttpHeaders headers, String name) {
        List<String> values = headers.get(name);
        if (values == null || values.isEmpty()) {
            return null;
        }
        if (values.size() > 1 || !ID.matcher(values.get(0)).matches()) {
            throw ProblemException.at(
                    ProblemCode.MALFORMED_REQUEST, "/headers/" + name, "invalid_value", name + ": one UUID");
        }
        return UUID.fromString(values.get(0));
    }
}
