package id.satugerbang.registry.imports;

import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.publication.PlacedRoute;
import id.satugerbang.registry.publication.Publication;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes some rows true in one transaction, together with the note that they are done. */
@Component
class ImportBatch {

    private final ImportRows rows;
    private final ServiceRows services;
    private final ReleaseRows releases;
    private final Publication publication;

    ImportBatch(ImportRows rows, ServiceRows services, ReleaseRows releases, Publication publication) {
        this.rows = rows;
        this.services = services;
        this.releases = releases;
        this.publication = publication;
    }

    /**
     * Rows that another worker has finished meanwhile are left alone.
     *
     * @throws id.satugerbang.registry.finding.ConformanceFailedException where a credential that a row names is not there
     */
    @Transactional
    public void apply(StoredImport running, List<CheckedRow> checked) {
        Set<Long> pending = rows.lock(running.id(), checked);
        List<RowOutcome> outcomes = new ArrayList<>();
        List<CheckedRow> good = new ArrayList<>();
        for (CheckedRow row : checked) {
            if (pending.contains(row.number())) {
                if (row.isFailed()) {
                    outcomes.add(RowOutcome.failed(row, row.errors()));
                } else {
                    good.add(row);
                }
            }
        }
        List<CheckedRow> known = ofKnownAgencies(good, running, outcomes);
        services.lock(known);
        write(running, withoutRepeats(ofOtherOwners(known, running, outcomes), outcomes), outcomes);
        rows.note(running.id(), outcomes);
    }

    private List<CheckedRow> ofKnownAgencies(List<CheckedRow> good, StoredImport running, List<RowOutcome> outcomes) {
        Set<String> known = services.agencies(good, running);
        List<CheckedRow> kept = new ArrayList<>();
        for (CheckedRow row : good) {
            String agency = Objects.requireNonNull(row.row()).getAgency();
            if (known.contains(agency)) {
                kept.add(row);
            } else {
                Finding unknown = Finding.of(FindingCode.ROW_AGENCY_UNKNOWN, "/agency", agency);
                outcomes.add(RowOutcome.failed(row, List.of(unknown)));
            }
        }
        return kept;
    }

    /** Four eyes: the approver belongs to none of the agencies that own a row's service together with the row's own. */
    private List<CheckedRow> ofOtherOwners(List<CheckedRow> good, StoredImport running, List<RowOutcome> outcomes) {
        Map<String, String> own = services.ownedTogether(running.approverOf(), good);
        List<CheckedRow> kept = new ArrayList<>();
        for (CheckedRow row : good) {
            String partner = own.get(row.key());
            if (partner == null) {
                kept.add(row);
            } else {
                Finding refused = Finding.of(FindingCode.FOUR_EYES_REQUIRED, "/service/slug", partner);
                outcomes.add(RowOutcome.failed(row, List.of(refused)));
            }
        }
        return kept;
    }

    private static List<CheckedRow> withoutRepeats(List<CheckedRow> good, List<RowOutcome> outcomes) {
        Map<String, CheckedRow> first = new HashMap<>();
        List<CheckedRow> kept = new ArrayList<>();
        for (CheckedRow row : good) {
            String key = Objects.requireNonNull(row.key());
            CheckedRow other = first.putIfAbsent(key, row);
            if (other == null) {
                kept.add(row);
            } else if (other.stored().equals(row.stored())) {
                outcomes.add(RowOutcome.of(row, "unchanged"));
            } else {
                outcomes.add(
                        RowOutcome.failed(row, List.of(Finding.of(FindingCode.ROW_REPEATED, "/service/slug", key))));
            }
        }
        return kept;
    }

    private void write(StoredImport running, List<CheckedRow> good, List<RowOutcome> outcomes) {
        Map<String, Long> existing = services.keys(good);
        List<CheckedRow> changed = new ArrayList<>();
        for (CheckedRow row : good) {
            Long service = existing.get(row.key());
            if (service != null && releases.has(service, row, running.publish())) {
                outcomes.add(RowOutcome.of(row, "unchanged"));
            } else {
                changed.add(row);
            }
        }
        if (!changed.isEmpty()) {
            services.register(
                    changed.stream()
                            .filter(row -> !existing.containsKey(row.key()))
                            .toList(),
                    running.createdBy());
            store(running, changed, services.keys(changed), existing);
            changed.forEach(row -> outcomes.add(RowOutcome.of(row, running.publish() ? "published" : "imported")));
        }
    }

    private void store(
            StoredImport running, List<CheckedRow> changed, Map<String, Long> keys, Map<String, Long> existing) {
        if (!running.publish()) {
            releases.drafts(changed, keys, running);
            return;
        }
        String reviewer = Objects.requireNonNull(running.approvedBy());
        changed.stream()
                .filter(row -> existing.containsKey(row.key()))
                .forEach(row ->
                        releases.supersede(Objects.requireNonNull(existing.get(row.key())), row.release(), reviewer));
        releases.published(changed, keys, running);
        long last = publication.put(changed.stream()
                .map(row -> new PlacedRoute(
                        Objects.requireNonNull(keys.get(row.key())), Objects.requireNonNull(row.route())))
                .toList());
        releases.noteRevisions(changed, running, last);
    }
}
