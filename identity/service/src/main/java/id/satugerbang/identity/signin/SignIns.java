package id.satugerbang.identity.signin;

import id.satugerbang.api.identity.model.SignIn;
import id.satugerbang.identity.web.Faults;
import id.satugerbang.identity.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sign-ins of one account, for its owner's rights. */
@Component
public class SignIns {

    private final SignInStore store;
    private final Faults faults;

    SignIns(SignInStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    /** One page, newest first; the first without a cursor. */
    public Page<SignIn> page(String subject, @Nullable String cursor) {
        Page<SignInRow> rows = Page.of(store.page(subject, faults.cursor(cursor), Page.SIZE + 1), row -> row.cursor()
                .encode());
        return new Page<>(rows.items().stream().map(SignInsController::signIn).toList(), rows.next());
    }

    /** Removes them all. */
    public void forget(String subject) {
        store.forget(subject);
    }
}
