package id.satugerbang.identity.rights;

import id.satugerbang.api.identity.DataExportApi;
import id.satugerbang.api.identity.model.DataExport;
import id.satugerbang.identity.web.Allowed;
import id.satugerbang.identity.web.Allowed.Audience;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.mvc.CurrentCaller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DataExportController implements DataExportApi {

    private final Export export;
    private final Rights rights;
    private final CurrentCaller callers;

    DataExportController(Export export, Rights rights, CurrentCaller callers) {
        this.export = export;
        this.rights = rights;
        this.callers = callers;
    }

    @Override
    @Allowed(Audience.CITIZEN)
    public ResponseEntity<DataExport> exportMyData() {
        Caller citizen = callers.get();
        rights.accessed(citizen.subject());
        return ResponseEntity.ok(export.of(citizen));
    }
}
