package id.satugerbang.registry.usage;

import id.satugerbang.api.registry.model.LocalizedText;
import id.satugerbang.api.registry.model.UsageDay;
import id.satugerbang.api.registry.model.UsageNumbers;
import id.satugerbang.api.registry.model.UsageOfService;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums of usage in PostgreSQL; days are those of Java, where the offices are. */
@Component
class UsageQueries {

    private static final int BUCKETS = 11;
    private static final String NUMBERS = """
            coalesce(sum(u.calls), 0) as calls, coalesce(sum(u.client_errors), 0) as client_errors,
            coalesce(sum(u.upstream_errors), 0) as upstream_errors, coalesce(sum(u.fields_not_retyped), 0) as fields,
            """
            + IntStream.rangeClosed(1, BUCKETS)
                    .mapToObj(bucket -> "coalesce(sum(u.latency[" + bucket + "]), 0)")
                    .collect(Collectors.joining(", ", "array[", "]::bigint[] as latency"));
    private static final String PERIOD = """
            u.agency = :agency and u.hour >= :from::date::timestamp at time zone 'Asia/Jakarta'
            and u.hour < (:to::date + 1)::timestamp at time zone 'Asia/Jakarta' and (:service::text is null or u.service = :service)
            """;

    private final JdbcClient database;

    UsageQueries(JdbcClient database) {
        this.database = database;
    }

    UsageNumbers totals(UsagePeriod period) {
        return select(period, "select " + NUMBERS + " from usage_hour u where " + PERIOD)
                .query((row, number) -> numbers(row))
                .single();
    }

    /** Every day of the period, also those without a call. */
    List<UsageDay> days(UsagePeriod period) {
        return select(period, "select day::date as day, " + NUMBERS + """
                         from generate_series(:from::date::timestamp, :to::date::timestamp, interval '1 day') day
                        left join usage_hour u on (u.hour at time zone 'Asia/Jakarta')::date = day::date and
                        """ + PERIOD + " group by day order by day")
                .query((row, number) -> new UsageDay(row.getObject("day", LocalDate.class), numbers(row)))
                .list();
    }

    List<UsageOfService> services(UsagePeriod period) {
        return select(
                        period,
                        "select split_part(u.service, '/', 2) as slug, s.name_id, s.name_en, " + NUMBERS + """
                         from usage_hour u
                        left join service s on s.agency = u.agency and s.slug = split_part(u.service, '/', 2) where
                        """ + PERIOD
                                + " group by u.service, s.name_id, s.name_en order by calls desc, u.service")
                .query((row, number) -> service(row))
                .list();
    }

    private JdbcClient.StatementSpec select(UsagePeriod period, String sql) {
        return database.sql(sql)
                .param("agency", period.agency())
                .param("from", period.from().toString())
                .param("to", period.to().toString())
                .param("service", period.service() == null ? null : period.agency() + "/" + period.service());
    }

    private static UsageOfService service(ResultSet row) throws SQLException {
        UsageOfService usage = new UsageOfService(row.getString("slug"), numbers(row));
        String name = row.getString("name_id");
        return name == null ? usage : usage.name(new LocalizedText(name).en(row.getString("name_en")));
    }

    private static UsageNumbers numbers(ResultSet row) throws SQLException {
        UsageNumbers numbers = new UsageNumbers(
                row.getLong("calls"),
                row.getLong("client_errors"),
                row.getLong("upstream_errors"),
                row.getLong("fields"));
        LatencyBuckets latency =
                new LatencyBuckets(List.of((Long[]) row.getArray("latency").getArray()));
        latency.percentile(0.50).ifPresent(numbers::p50Ms);
        latency.percentile(0.95).ifPresent(numbers::p95Ms);
        latency.percentile(0.99).ifPresent(numbers::p99Ms);
        return numbers;
    }
}
