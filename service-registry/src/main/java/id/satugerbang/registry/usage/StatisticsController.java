package id.satugerbang.registry.usage;

import id.satugerbang.api.registry.StatisticsApi;
import id.satugerbang.api.registry.model.Statistics;
import id.satugerbang.registry.access.Allowed;
import id.satugerbang.registry.access.Allowed.To;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** Numbers for everybody: counted from what is live and from what gateways reported. */
@RestController
class StatisticsController implements StatisticsApi {

    private static final Duration KEEP = Duration.ofSeconds(10);

    private final JdbcClient database;

    StatisticsController(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Allowed(To.EVERYBODY)
    public ResponseEntity<Statistics> getStatistics() {
        Statistics statistics = database.sql("""
                        select count(*) as services, count(distinct s.agency) as agencies, count(distinct s.region) as regions,
                            coalesce(sum(c.operation_count), 0) as operations,
                            (select calls from usage_total) as calls,
                            (select fields_not_retyped from usage_total) as fields,
                            (select since from usage_total) as since
                        from current_route c join service s on s.id = c.service_id
                        """)
                .query((row, number) -> new Statistics(
                                row.getLong("services"),
                                row.getLong("agencies"),
                                row.getLong("regions"),
                                row.getLong("operations"),
                                row.getLong("calls"),
                                row.getLong("fields"))
                        .countingSince(row.getObject("since", OffsetDateTime.class)))
                .single();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEEP).cachePublic())
                .body(statistics);
    }
}
