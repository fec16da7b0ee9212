package id.satugerbang.registry.imports;

import id.satugerbang.api.registry.model.ImportRow;
import id.satugerbang.api.registry.model.ServiceInput;
import id.satugerbang.registry.agency.AgencyTrail;
import id.satugerbang.registry.lock.Locks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agencies and services of rows, looked up and registered in batches. */
@Component
class ServiceRows {

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Locks locks;
    private final AgencyTrail trail;

    ServiceRows(JdbcClient database, JdbcTemplate batches, Locks locks, AgencyTrail trail) {
        this.locks = locks;
        this.trail = trail;
        this.database = database;
        this.batches = batches;
    }

    /**
     * Aliases that exist and are not suspended, which stay so until the transaction ends; those of named agencies are registered
     * first where {@code mayRegister}.
     */
    Set<String> agencies(List<CheckedRow> rows, StoredImport running) {
        if (running.anyAgency()) {
            register(rows, running);
        }
        return locks.keepAgencies(
                rows.stream().map(ServiceRows::agency).distinct().toList());
    }

    private void register(List<CheckedRow> rows, StoredImport running) {
        Map<String, ImportRow> named = new TreeMap<>();
        rows.stream()
                .map(CheckedRow::row)
                .filter(row -> row != null && row.getAgencyName() != null)
                .forEach(row -> named.putIfAbsent(Objects.requireNonNull(row).getAgency(), row));
        List<String> added = new ArrayList<>();
        named.forEach((alias, row) -> {
            if (database.sql(
                                    "insert into agency (alias, name_id, region) values (?, ?, ?) on conflict (alias) do nothing")
                            .params(alias, row.getAgencyName(), row.getService().getRegion())
                            .update()
                    == 1) {
                added.add(alias);
            }
        });
        trail.noteNew(added, running.createdBy(), "import " + running.id());
    }

    /** Lets nobody else change the rows' services that exist. */
    void lock(List<CheckedRow> rows) {
        locks.changeServices(keys(rows).values());
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

    /** In the order of their names, so that two imports never wait for each other. */
    void register(List<CheckedRow> rows, String actor) {
        batches.batchUpdate(
                """
                insert into service (agency, slug, name_id, name_en, summary_id, summary_en, sector, region, life_events,
                    simulated, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (agency, slug) do nothing
                """,
                rows.stream()
                        .sorted(Comparator.comparing(row -> Objects.requireNonNull(row.key())))
                        .map(row -> row(row, actor))
                        .toList());
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
        return Objects.requireNonNull(row.row()).getAgency();
    }

    private static ServiceInput service(CheckedRow row) {
        return Objects.requireNonNull(row.row()).getService();
    }
}
