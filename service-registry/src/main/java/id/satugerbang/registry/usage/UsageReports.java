package id.satugerbang.registry.usage;

import id.satugerbang.api.internal.model.ServiceUsage;
import id.satugerbang.api.internal.model.UsageReport;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds reports of gateways to the hours of their services, each report once. */
@Component
class UsageReports {

    private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]{1,63}/[a-z0-9-]{1,63}");
    private static final OffsetDateTime UNKNOWN_START = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final String ADD = """
            insert into usage_hour (service, hour, agency, calls, client_errors, upstream_errors, fields_not_retyped, latency)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (service, hour) do update set calls = usage_hour.calls + excluded.calls,
                client_errors = usage_hour.client_errors + excluded.client_errors,
                upstream_errors = usage_hour.upstream_errors + excluded.upstream_errors,
                fields_not_retyped = usage_hour.fields_not_retyped + excluded.fields_not_retyped,
                latency = array(select mine + theirs
                    from unnest(usage_hour.latency, excluded.latency) with ordinality as bucket(mine, theirs, place) order by place)
            """;

    private final JdbcTemplate database;

    UsageReports(JdbcTemplate database) {
        this.database = database;
    }

    @Transactional
    public void add(String replica, UsageReport report) {
        OffsetDateTime start = Objects.requireNonNullElse(report.getStartedAt(), UNKNOWN_START);
        int added = database.update(
                "insert into usage_report (replica, started_at, sequence) values (?, ?, ?) on conflict do nothing",
                replica,
                start,
                report.getSequence());
        if (added == 1) {
            addHours(report);
            database.update("delete from usage_report where at < now() - interval '2 days'");
        }
    }

    private void addHours(UsageReport report) {
        OffsetDateTime hour =
                report.getFrom().withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS);
        List<ServiceUsage> services = report.getServices().stream()
                .filter(usage -> SERVICE.matcher(usage.getService()).matches())
                .sorted(Comparator.comparing(ServiceUsage::getService))
                .toList();
        database.batchUpdate(
                ADD, services.stream().map(usage -> row(usage, hour)).toList());
        database.update(
                """
                update usage_total set calls = calls + ?, fields_not_retyped = fields_not_retyped + ?,
                    since = least(coalesce(since, ?), ?)
                """,
                services.stream().mapToLong(ServiceUsage::getCalls).sum(),
                services.stream().mapToLong(UsageReports::fields).sum(),
                hour,
                hour);
    }

    private static Object[] row(ServiceUsage usage, OffsetDateTime hour) {
        String service = usage.getService();
        return new Object[] {
            service,
            hour,
            service.substring(0, service.indexOf('/')),
            usage.getCalls(),
            usage.getClientErrors(),
            usage.getUpstreamErrors(),
            fields(usage),
            usage.getLatencyMs().toArray(Long[]::new)
        };
    }

    private static long fields(ServiceUsage usage) {
        return Objects.requireNonNullElse(usage.getFieldsNotRetyped(), 0L);
    }
}
