package id.satugerbang.registry.imports;

import id.satugerbang.api.registry.model.ImportRow;
import id.satugerbang.api.registry.model.ServiceInput;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agencies and services of rows, looked up and registered in batches. */
@Component
class ServiceRows {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ServiceRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Aliases that exist and are not suspended; those of named agencies are registered first where {@code mayRegister}. */
    Set<String> agencies(List<CheckedRow> rows, boolean mayRegister) {
        if (mayRegister) {
            batches.batchUpdate(
                    "insert into agency (alias, name_id, region) values (?, ?, ?) on conflict (alias) do nothing",
                    rows.stream()
                            .map(CheckedRow::row)
                            .filter(row -> row != null && row.getAgencyName() != null)
                            .sorted(java.util.Comparator.comparing(ImportRow::getAgency))
                            .map(row -> new Object[] {
                                row.getAgency(),
                                row.getAgencyName(),
                                row.getService().getRegion()
                            })
                            .toList());
        }
        String[] aliases = rows.stream().map(row -> agency(row)).distinct().toArray(String[]::new);
        return new HashSet<>(database.sql("select alias from agency where alias = any (?) and suspended_at is null")
                .param(aliases)
                .query(String.class)
                .list());
    }

    /** Keys of the services that exist, by {@code agency/slug}. */
    Map<String, Long> keys(List<CheckedRow> rows) {
        Map<String, Long> keys = new HashMap<>();
        database.sql("""
                        select s.id, s.agency || '/' || s.slug as key
                        from unnest(?::text[], ?::text[]) wanted(agency, slug)
                        join service s on s.agency = wanted.agency and s.slug = wanted.slug
                        """).params(names(rows)).query(row -> {
            keys.put(row.getString("key"), row.getLong("id"));
        });
        return keys;
    }

    /** Of the rows' services, by {@code agency/slug}, those that one of the agencies owns as an accepted partner, and which. */
    Map<String, String> ownedTogether(Set<String> agencies, List<CheckedRow> rows) {
        Map<String, String> owners = new HashMap<>();
        if (agencies.isEmpty() || rows.isEmpty()) {
            return owners;
        }
        database.sql("""
                        select s.agency || '/' || s.slug as key, p.agency
                        from unnest(?::text[], ?::text[]) wanted(agency, slug)
                        join service s on s.agency = wanted.agency and s.slug = wanted.slug
                        join service_partner p on p.service_id = s.id and p.accepted_at is not null
                        where p.agency = any (?) order by p.agency
                        """)
                .params(names(rows))
                .param(agencies.toArray(String[]::new))
                .query(row -> {
                    owners.putIfAbsent(row.getString("key"), row.getString("agency"));
                });
        return owners;
    }

    void register(List<CheckedRow> rows, String actor) {
        batches.batchUpdate("""
                insert into service (agency, slug, name_id, name_en, summary_id, summary_en, sector, region, life_events,
                    simulated, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (agency, slug) do nothing
                """, rows.stream().map(row -> row(row, actor)).toList());
    }

    private static Object[] row(CheckedRow row, String actor) {
        ServiceInput service = service(row);
        List<String> lifeEvents = service.getLifeEvents() == null ? List.of() : service.getLifeEvents();
        return new Object[] {
            agency(row),
            service.getSlug(),
            service.getName().getId(),
            service.getName().getEn(),
            service.getSummary().getId(),
            service.getSummary().getEn(),
            service.getSector(),
            service.getRegion(),
            lifeEvents.toArray(String[]::new),
            Boolean.TRUE.equals(service.getSimulated()),
            actor
        };
    }

    /** Agencies and slugs, for {@code unnest}. */
    private static List<String[]> names(List<CheckedRow> rows) {
        return List.of(
                rows.stream().map(ServiceRows::agency).toArray(String[]::new),
                rows.stream().map(row -> service(row).getSlug()).toArray(String[]::new));
    }

    private static String agency(CheckedRow row) {
        return java.util.Objects.requireNonNull(row.row()).getAgency();
    }

    private static ServiceInput service(CheckedRow row) {
        return java.util.Objects.requireNonNull(row.row()).getService();
    }
}
