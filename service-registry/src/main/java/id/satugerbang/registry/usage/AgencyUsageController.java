package id.satugerbang.registry.usage;

import id.satugerbang.api.registry.AgencyUsageApi;
import id.satugerbang.api.registry.model.AgencyUsage;
import id.satugerbang.registry.access.Access;
import id.satugerbang.registry.access.Allowed;
import id.satugerbang.registry.access.Allowed.To;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Usage of an agency's services, for its officers and for reviewers. */
@RestController
class AgencyUsageController implements AgencyUsageApi {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final UsageQueries queries;
    private final Access access;
    private final Clock clock;

    AgencyUsageController(UsageQueries queries, Access access, Clock clock) {
        this.queries = queries;
        this.access = access;
        this.clock = clock;
    }

    @Override
    @Allowed(To.SEEING_AGENCY)
    public ResponseEntity<AgencyUsage> getAgencyUsage(
            String agency, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String service) {
        access.seeing(agency);
        LocalDate today = LocalDate.now(clock.withZone(ZONE));
        UsagePeriod period = UsagePeriod.of(agency, from, to, service, today);
        return ResponseEntity.ok(new AgencyUsage(
                period.from(), period.to(), queries.totals(period), queries.days(period), queries.services(period)));
    }
}
