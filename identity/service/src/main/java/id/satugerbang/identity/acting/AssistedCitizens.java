package id.satugerbang.identity.acting;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The citizens whom officers assist just now. */
@Component
public class AssistedCitizens {

    private final ObjectProvider<ActingResolver> sessions;

    AssistedCitizens(ObjectProvider<ActingResolver> sessions) {
        this.sessions = sessions;
    }

    /** The session. @throws ProblemException {@code not_found} where it is unknown, somebody else's or over: nobody can tell which */
    public AssistedSession require(UUID session, String officer) {
        return Optional.ofNullable(sessions.getIfAvailable())
                .flatMap(resolver -> resolver.assisted(session, officer))
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }
}
