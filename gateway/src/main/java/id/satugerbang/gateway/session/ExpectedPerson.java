package id.satugerbang.gateway.session;

import id.satugerbang.gateway.exchange.PairwiseSubjects;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * Whom a page means: the pseudonym of the person whose data it shows, as {@code /auth/session} told it.
 *
 * <p>Two windows of one browser share one session. What a page asks for, or sends, after somebody else has signed in beside it
 * would be theirs; so a call that names its person is done for nobody else.
 */
final class ExpectedPerson {

    /** Names the person; it ends at the gateway. */
    static final String HEADER = "Satu-Subject";

    /** No alias of an agency has a slash, so no agency knows people by these names. */
    private static final String PORTAL = "/portal";

    private final PairwiseSubjects subjects;

    ExpectedPerson(PairwiseSubjects subjects) {
        this.subjects = subjects;
    }

    /** The name of a session's person that its pages know. */
    String nameOf(BrowserLogin login) {
        return subjects.subject(PORTAL, login.caller().subject());
    }

    /** Has a request pass that means the session's person, or names nobody. @throws ProblemException where it means another */
    void confirm(BrowserLogin login, ServerWebExchange exchange) {
        @Nullable List<String> named = exchange.getRequest().getHeaders().get(HEADER);
        if (named != null && !named.equals(List.of(nameOf(login)))) {
            throw ProblemException.of(ProblemCode.SESSION_CHANGED);
        }
    }
}
