package id.satugerbang.identity.profile;

import id.satugerbang.api.identity.ProfileHistoryApi;
import id.satugerbang.api.identity.model.ProfileHistoryPage;
import id.satugerbang.identity.web.Allowed;
import id.satugerbang.identity.web.Allowed.Audience;
import id.satugerbang.identity.web.Texts;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.mvc.CurrentCaller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemError;
import id.satugerbang.support.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProfileHistoryController implements ProfileHistoryApi {

    private static final int PAGE = 50;

    private final ProfileHistory history;
    private final CurrentCaller callers;
    private final Texts texts;

    ProfileHistoryController(ProfileHistory history, CurrentCaller callers, Texts texts) {
        this.history = history;
        this.callers = callers;
        this.texts = texts;
    }

    @Override
    @Allowed(Audience.CITIZEN)
    public ResponseEntity<ProfileHistoryPage> listProfileHistory(@Nullable String cursor, @Nullable String attribute) {
        Caller citizen = callers.get();
        ProfileHistory.Page page =
                history.page(citizen.subject(), attribute, before(cursor), PAGE, citizen.assurance());
        ProfileHistoryPage answer = new ProfileHistoryPage(page.entries());
        return ResponseEntity.ok(page.entries().size() < PAGE ? answer : answer.next(Long.toString(page.last())));
    }

    private long before(@Nullable String cursor) {
        if (cursor == null) {
            return ProfileHistory.NEWEST;
        }
        if (!cursor.matches("[0-9]{1,18}")) {
            throw ProblemException.of(
                    ProblemCode.INVALID_VALUE, List.of(new ProblemError(null, "bad_cursor", texts.of("bad_cursor"))));
        }
        return Long.parseLong(cursor);
    }
}
