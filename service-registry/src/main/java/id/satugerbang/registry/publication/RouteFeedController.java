package id.satugerbang.registry.publication;

import id.satugerbang.api.internal.RouteFeedApi;
import id.satugerbang.api.internal.model.FeedPosition;
import id.satugerbang.api.internal.model.ReplicaReport;
import id.satugerbang.api.internal.model.RouteSnapshot;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** The feed as gateways see it; internal tokens only. */
@RestController
class RouteFeedController implements RouteFeedApi {

    private final RouteSnapshots snapshots;
    private final ReplicaReports reports;

    RouteFeedController(RouteSnapshots snapshots, ReplicaReports reports) {
        this.snapshots = snapshots;
        this.reports = reports;
    }

    @Override
    public ResponseEntity<RouteSnapshot> getRoutes() {
        return ResponseEntity.ok(snapshots.read());
    }

    @Override
    public ResponseEntity<FeedPosition> reportReplica(String replica, ReplicaReport report) {
        return ResponseEntity.ok(reports.note(replica, report));
    }
}
