package id.satugerbang.identity.signin;

import id.satugerbang.api.internal.SignInEventsApi;
import id.satugerbang.api.internal.model.SignInEvent;
import id.satugerbang.api.internal.model.SignInEventBatch;
import id.satugerbang.identity.web.Allowed;
import id.satugerbang.identity.web.Allowed.Audience;
import id.satugerbang.identity.web.Texts;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SignInEventsController implements SignInEventsApi {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);

    private final SignInStore store;
    private final Texts texts;
    private final Clock clock;

    SignInEventsController(SignInStore store, Texts texts, Clock clock) {
        this.store = store;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    @Transactional
    @Allowed(value = Audience.PARTS, parts = "keycloak")
    public ResponseEntity<Void> recordSignInEvents(SignInEventBatch signInEventBatch) {
        List<SignInRow> rows = new ArrayList<>();
        for (@Nullable SignInEvent event : signInEventBatch.getEvents()) {
            if (event == null || !isSound(event)) {
                throw ProblemException.at(
                        ProblemCode.INVALID_VALUE, "/events/" + rows.size(), "bad_event", texts.of("bad_event"));
            }
            rows.add(row(event));
        }
        store.add(rows, clock.instant());
        return ResponseEntity.noContent().build();
    }

    private boolean isSound(SignInEvent event) {
        Instant at = event.getAt().toInstant();
        return !at.isBefore(EARLIEST)
                && at.isBefore(clock.instant().plus(AHEAD))
                && !event.getSubject().isBlank()
                && isPlain(event.getSubject())
                && isPlain(event.getClient())
                && (event.getIp() == null || isPlain(event.getIp()));
    }

    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }

    private static SignInRow row(SignInEvent event) {
        return new SignInRow(
                event.getId(),
                event.getSubject(),
                event.getAt().toInstant(),
                event.getKind().getValue(),
                event.getClient(),
                event.getIp(),
                1,
                null);
    }
}
