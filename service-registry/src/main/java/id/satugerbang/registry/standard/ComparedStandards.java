package id.satugerbang.registry.standard;

import id.satugerbang.api.registry.model.ComparedStandard;
import id.satugerbang.api.registry.model.LocalizedText;
import id.satugerbang.api.registry.model.Requirement;
import id.satugerbang.api.registry.model.ServiceStandard;
import id.satugerbang.api.registry.model.ServiceTime;
import id.satugerbang.registry.region.Regions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Published standards of like services, as figures that can be compared. */
@Component
class ComparedStandards {

    private static final String SELECT = """
            select s.agency, s.slug, s.name_id, s.name_en, s.region, s.simulated, c.standard, a.name_id as agency_name_id,
                a.name_en as agency_name_en
            from current_route c join service s on s.id = c.service_id join agency a on a.alias = s.agency
            join release r on r.id = c.release_id
            left join template o on o.id = r.template left join release t on t.id = o.release_id
            where (:template::uuid is null or coalesce(t.service_id, s.id) = (
                    select offered.service_id from template x join release offered on offered.id = x.release_id
                    where x.id = :template::uuid))
                and (:words::text is null or fold(s.name_id) like '%' || fold(:words::text) || '%')
                and (:region::text is null or s.region = :region or s.region like :region || '.%')
            order by s.region, s.id limit 200
            """;

    private final JdbcClient database;
    private final Regions regions;
    private final StandardElements elements;
    private final JsonMapper json;

    ComparedStandards(JdbcClient database, Regions regions, StandardElements elements, JsonMapper json) {
        this.database = database;
        this.regions = regions;
        this.elements = elements;
        this.json = json;
    }

    /** Fastest first, those without a promised time last. */
    List<ComparedStandard> find(@Nullable UUID template, @Nullable String words, @Nullable String region) {
        return database
                .sql(SELECT)
                .param("template", template)
                .param(
                        "words",
                        words == null ? null : words.replaceAll("[%_\\\\]", " ").strip())
                .param("region", region)
                .query(this::compared)
                .list()
                .stream()
                .sorted(Comparator.comparing(
                        ComparedStandard::getHours, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private ComparedStandard compared(ResultSet row, int number) throws SQLException {
        ServiceStandard standard = json.readValue(row.getString("standard"), ServiceStandard.class);
        List<Requirement> requirements = Objects.requireNonNullElse(standard.getPersyaratan(), List.of());
        String region = row.getString("region");
        return new ComparedStandard()
                .agency(row.getString("agency"))
                .agencyName(text(row, "agency_name"))
                .service(row.getString("slug"))
                .name(text(row, "name"))
                .region(region)
                .regionName(regions.name(region).orElse(null))
                .simulated(row.getBoolean("simulated"))
                .time(standard.getJangkaWaktu())
                .hours(hours(standard.getJangkaWaktu()))
                .cost(standard.getBiayaTarif())
                .requirements(requirements.size())
                .attributes(satisfied(requirements, Requirement::getAttribute))
                .documents(satisfied(requirements, Requirement::getDocument))
                .completeness(elements.completeness(standard));
    }

    private static @Nullable Long hours(@Nullable ServiceTime time) {
        return time == null
                ? null
                : ServiceDuration.parse(time.getDuration())
                        .map(duration -> duration.calendarHours(Boolean.TRUE.equals(time.getWorkingDays())))
                        .orElse(null);
    }

    private static List<String> satisfied(List<Requirement> requirements, Function<Requirement, @Nullable String> by) {
        return requirements.stream().map(by).filter(Objects::nonNull).distinct().toList();
    }

    private static LocalizedText text(ResultSet row, String column) throws SQLException {
        return new LocalizedText(row.getString(column + "_id")).en(row.getString(column + "_en"));
    }
}
