package id.satugerbang.identity.signin;

import id.satugerbang.api.identity.SignInsApi;
import id.satugerbang.api.identity.model.SignIn;
import id.satugerbang.api.identity.model.SignInPage;
import id.satugerbang.identity.web.Allowed;
import id.satugerbang.identity.web.Allowed.Audience;
import id.satugerbang.identity.web.Texts;
import id.satugerbang.support.mvc.CurrentCaller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemError;
import id.satugerbang.support.problem.ProblemException;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SignInsController implements SignInsApi {

    private static final int PAGE = 50;

    private final SignInStore store;
    private final CurrentCaller callers;
    private final Texts texts;

    SignInsController(SignInStore store, CurrentCaller callers, Texts texts) {
        this.store = store;
        this.callers = callers;
        this.texts = texts;
    }

    @Override
    @Allowed(Audience.PERSON)
    public ResponseEntity<SignInPage> listSignIns(@Nullable String cursor) {
        SignInCursor after = cursor == null
                ? SignInCursor.NEWEST
                : SignInCursor.decode(cursor).orElseThrow(this::badCursor);
        List<SignInRow> rows = store.page(callers.get().subject(), after, PAGE + 1);
        List<SignInRow> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        SignInPage page =
                new SignInPage(shown.stream().map(SignInsController::signIn).toList());
        return ResponseEntity.ok(
                rows.size() > PAGE ? page.next(shown.get(PAGE - 1).cursor().encode()) : page);
    }

    private ProblemException badCursor() {
        return ProblemException.of(
                ProblemCode.INVALID_VALUE, List.of(new ProblemError(null, "bad_cursor", texts.of("bad_cursor"))));
    }

    static SignIn signIn(SignInRow row) {
        return new SignIn(row.at().atOffset(ZoneOffset.UTC), SignIn.KindEnum.fromValue(row.kind()), row.client())
                .ip(row.ip());
    }
}
