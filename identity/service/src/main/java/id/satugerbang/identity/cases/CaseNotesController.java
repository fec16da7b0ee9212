package id.satugerbang.identity.cases;

import id.satugerbang.api.internal.CasesApi;
import id.satugerbang.api.internal.model.CaseNote;
import id.satugerbang.identity.web.Allowed;
import id.satugerbang.identity.web.Allowed.Audience;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CaseNotesController implements CasesApi {

    private final CaseNotes notes;

    CaseNotesController(CaseNotes notes) {
        this.notes = notes;
    }

    @Override
    @Allowed(value = Audience.PARTS, parts = "gateway")
    public ResponseEntity<Void> recordCase(CaseNote caseNote) {
        notes.note(caseNote);
        return ResponseEntity.noContent().build();
    }
}
