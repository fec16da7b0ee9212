package id.satugerbang.registry.usage;

import id.satugerbang.api.internal.UsageApi;
import id.satugerbang.api.internal.model.UsageReport;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Where gateways hand in what they counted; internal tokens only. */
@RestController
class UsageController implements UsageApi {

    private final UsageReports reports;

    UsageController(UsageReports reports) {
        this.reports = reports;
    }

    @Override
    public ResponseEntity<Void> reportUsage(String replica, UsageReport report) {
        reports.add(replica, report);
        return ResponseEntity.noContent().build();
    }
}
