package id.satugerbang.identity.signin;

import id.satugerbang.api.identity.model.SignIn;
import id.satugerbang.identity.web.TimeCursor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sign-ins of one account, for its owner's rights. */
@Component
public class SignIns {

    private static final int MOST = 10_000;

    private final SignInStore store;

    SignIns(SignInStore store) {
        this.store = store;
    }

    /** All of them, newest first. */
    public List<SignIn> all(String subject) {
        return store.page(subject, TimeCursor.NEWEST, MOST).stream()
                .map(SignInsController::signIn)
                .toList();
    }

    /** Removes them all. */
    public void forget(String subject) {
        store.forget(subject);
    }
}
