package id.satugerbang.identity.signin;

import id.satugerbang.api.identity.SignInsApi;
import id.satugerbang.api.identity.model.SignIn;
import id.satugerbang.api.identity.model.SignInPage;
import id.satugerbang.identity.web.Allowed;
import id.satugerbang.identity.web.Allowed.Audience;
import id.satugerbang.identity.web.Faults;
import id.satugerbang.identity.web.Page;
import id.satugerbang.support.mvc.CurrentCaller;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SignInsController implements SignInsApi {

    private final SignInStore store;
    private final CurrentCaller callers;
    private final Faults faults;

    SignInsController(SignInStore store, CurrentCaller callers, Faults faults) {
        this.store = store;
        this.callers = callers;
        this.faults = faults;
    }

    @Override
    @Allowed(Audience.PERSON)
    public ResponseEntity<SignInPage> listSignIns(@Nullable String cursor) {
        List<SignInRow> rows = store.page(callers.get().subject(), faults.cursor(cursor), Page.SIZE + 1);
        Page<SignInRow> page = Page.of(rows, row -> row.cursor().encode());
        return ResponseEntity.ok(new SignInPage(
                        page.items().stream().map(SignInsController::signIn).toList())
                .next(page.next()));
    }

    static SignIn signIn(SignInRow row) {
        SignIn shown = new SignIn(
                        row.at().atOffset(ZoneOffset.UTC), SignIn.KindEnum.fromValue(row.kind()), row.client())
                .ip(row.ip());
        return row.firstAt() == null
                ? shown
                : shown.times(row.times()).firstAt(row.firstAt().atOffset(ZoneOffset.UTC));
    }
}
