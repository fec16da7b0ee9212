package id.satugerbang.identity.cases;

import id.satugerbang.api.identity.model.CitizenCase;
import id.satugerbang.identity.profile.DataKeys;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** A citizen's applications, for the citizen's rights. */
@Component
public class Applications {

    private final CaseStore store;
    private final DataKeys keys;
    private final CaseAnswers answers;

    Applications(CaseStore store, DataKeys keys, CaseAnswers answers) {
        this.store = store;
        this.keys = keys;
        this.answers = answers;
    }

    /** All of them, newest first. */
    public List<CitizenCase> all(String citizen) {
        return keys.find(citizen)
                .map(cipher -> store.all(citizen).stream()
                        .sorted(Comparator.comparing(CaseRow::submittedAt).reversed())
                        .map(row -> answers.answer(row, cipher))
                        .toList())
                .orElse(List.of());
    }
}
