package id.satugerbang.identity.cases;

import id.satugerbang.api.identity.CasesApi;
import id.satugerbang.api.identity.model.CasePage;
import id.satugerbang.identity.crypto.ValueCipher;
import id.satugerbang.identity.profile.DataKeys;
import id.satugerbang.identity.web.Allowed;
import id.satugerbang.identity.web.Allowed.Audience;
import id.satugerbang.identity.web.Faults;
import id.satugerbang.identity.web.Page;
import id.satugerbang.support.mvc.CurrentCaller;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CitizenCasesController implements CasesApi {

    private final CaseStore store;
    private final DataKeys keys;
    private final CaseAnswers answers;
    private final CurrentCaller callers;
    private final Faults faults;

    CitizenCasesController(CaseStore store, DataKeys keys, CaseAnswers answers, CurrentCaller callers, Faults faults) {
        this.store = store;
        this.keys = keys;
        this.answers = answers;
        this.callers = callers;
        this.faults = faults;
    }

    @Override
    @Allowed(Audience.CITIZEN)
    public ResponseEntity<CasePage> listCases(
            @Nullable String service, @Nullable Boolean open, @Nullable String cursor) {
        String citizen = callers.get().subject();
        Optional<ValueCipher> cipher = keys.find(citizen);
        if (cipher.isEmpty()) {
            return ResponseEntity.ok(new CasePage(List.of()));
        }
        Page<CaseRow> page = Page.of(store.page(citizen, service, open, faults.cursor(cursor)), CaseRow::cursor);
        return ResponseEntity.ok(new CasePage(page.items().stream()
                        .map(row -> answers.answer(row, cipher.get()))
                        .toList())
                .next(page.next()));
    }
}
