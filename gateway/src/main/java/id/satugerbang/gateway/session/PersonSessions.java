package id.satugerbang.gateway.session;

import id.satugerbang.gateway.authn.SessionEnds;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Ends every session of a person, on every replica, and forgets that there were any. */
final class PersonSessions implements SessionEnds {

    private static final Logger LOG = LoggerFactory.getLogger(PersonSessions.class);

    private final LoginStore logins;
    private final LoginIndex index;

    PersonSessions(LoginStore logins, LoginIndex index) {
        this.logins = logins;
        this.index = index;
    }

    @Override
    public Mono<Void> endAll(String subject) {
        return index.ofPerson(subject)
                .map(Map.Entry::getKey)
                .concatMap(logins::end)
                .then(index.forget(subject))
                .doOnError(failure ->
                        LOG.warn("The sessions of an erased person could not be ended: {}", failure.toString()));
    }
}
