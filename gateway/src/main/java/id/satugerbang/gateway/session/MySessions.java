package id.satugerbang.gateway.session;

import id.satugerbang.api.gateway.model.BrowserSession;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import reactor.core.publisher.Mono;

/** Where a person is signed in. Ids of sessions never leave; each is shown under another name. */
final class MySessions {

    private final LoginStore logins;
    private final LoginIndex index;
    private final SignOn signOn;
    private final TextMac names;

    MySessions(LoginStore logins, LoginIndex index, SignOn signOn, TextMac names) {
        this.logins = logins;
        this.index = index;
        this.signOn = signOn;
        this.names = names;
    }

    /** Every session of whom a session belongs to, the newest first. */
    Mono<List<BrowserSession>> of(StoredLogin mine) {
        String subject = mine.login().caller().subject();
        return index.ofPerson(subject)
                .concatMap(entry -> logins.look(entry.getKey())
                        .map(found -> session(found, entry.getValue(), mine))
                        .switchIfEmpty(index.remove(subject, entry.getKey()).then(Mono.empty())))
                .sort(Comparator.comparing(BrowserSession::getStartedAt).reversed())
                .collectList();
    }

    /** Ends one of them, and the single sign-on of its browser. @return false where the person has no such session */
    Mono<Boolean> end(StoredLogin mine, String name) {
        String subject = mine.login().caller().subject();
        return index.ofPerson(subject)
                .filter(entry -> names.holds(entry.getKey(), name))
                .next()
                .flatMap(entry -> logins.look(entry.getKey())
                        .flatMap(found -> signOn.end(found.login()))
                        .then(logins.end(entry.getKey()))
                        .then(index.remove(subject, entry.getKey()))
                        .thenReturn(true))
                .defaultIfEmpty(false);
    }

    private BrowserSession session(StoredLogin found, String device, StoredLogin mine) {
        return new BrowserSession(
                names.of(found.sessionId()),
                device,
                found.beganAt().atOffset(ZoneOffset.UTC),
                found.usedAt().atOffset(ZoneOffset.UTC),
                found.sessionId().equals(mine.sessionId()));
    }
}
