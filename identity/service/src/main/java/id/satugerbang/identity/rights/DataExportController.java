package id.satugerbang.identity.rights;

import id.satugerbang.api.identity.DataExportApi;
import id.satugerbang.api.identity.model.DataExport;
import id.satugerbang.identity.web.Allowed;
import id.satugerbang.identity.web.Allowed.Audience;
import id.satugerbang.identity.web.Meant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DataExportController implements DataExportApi {

    private final Export export;
    private final Rights rights;
    private final Meant meant;

    DataExportController(Export export, Rights rights, Meant meant) {
        this.export = export;
        this.rights = rights;
        this.meant = meant;
    }

    @Override
    @Allowed(Audience.CITIZEN_OR_ASSISTED)
    public ResponseEntity<DataExport> exportMyData(@Nullable UUID assistedSession) {
        Meant.Who who = meant.seen(assistedSession, "exportMyData");
        rights.accessed(who);
        return ResponseEntity.ok(export.of(who.asCaller()));
    }
}
