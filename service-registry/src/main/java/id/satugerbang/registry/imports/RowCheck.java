package id.satugerbang.registry.imports;

import id.satugerbang.api.registry.model.ImportRow;
import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.registry.conformance.ConformanceChecks;
import id.satugerbang.registry.conformance.ReleaseUpload;
import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.document.DocumentReader;
import id.satugerbang.registry.finding.ConformanceFailedException;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.publication.PreparedRoute;
import id.satugerbang.registry.publication.RoutePreparation;
import id.satugerbang.registry.publication.RouteSource;
import id.satugerbang.registry.region.Regions;
import id.satugerbang.registry.service.ServiceTexts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Does for a row what needs no transaction: reading, the very checks that submitting runs, compiling the route. */
@Component
class RowCheck {

    private static final Logger LOG = LoggerFactory.getLogger(RowCheck.class);

    private final RowReader reader;
    private final Regions regions;
    private final DocumentReader documents;
    private final ConformanceChecks checks;
    private final RoutePreparation preparation;
    private final JsonMapper json;

    RowCheck(
            RowReader reader,
            Regions regions,
            DocumentReader documents,
            ConformanceChecks checks,
            RoutePreparation preparation,
            JsonMapper json) {
        this.reader = reader;
        this.regions = regions;
        this.documents = documents;
        this.checks = checks;
        this.preparation = preparation;
        this.json = json;
    }

    /** Never throws: a row on which something fails is a row that failed. */
    @SuppressWarnings("IllegalCatch")
    CheckedRow check(StoredImport running, PendingRow pending) {
        List<Finding> errors = new ArrayList<>();
        ImportRow row = reader.read(pending.payload(), running.columns(), errors);
        if (row != null && errors.isEmpty()) {
            refuseForeign(running, row, errors);
            if (!regions.exists(row.getService().getRegion())) {
                String region = row.getService().getRegion();
                errors.add(Finding.of(FindingCode.ROW_VALUE_INVALID, "/service/region", region));
            }
            errors.addAll(ServiceTexts.faults(
                    "/service", row.getService().getName(), row.getService().getSummary()));
        }
        if (row == null || !errors.isEmpty()) {
            return CheckedRow.failed(pending.number(), row, errors);
        }
        try {
            return checked(running, pending.number(), row);
        } catch (ConformanceFailedException unfit) {
            return CheckedRow.failed(
                    pending.number(),
                    row,
                    unfit.findings().stream().filter(Finding::isError).toList());
        } catch (RuntimeException defect) {
            LOG.error("row {} of import {} cannot be checked", pending.number(), running.id(), defect);
            Finding unreadable = Finding.of(FindingCode.ROW_UNREADABLE, "", "?");
            return CheckedRow.failed(pending.number(), row, List.of(unreadable));
        }
    }

    private static void refuseForeign(StoredImport running, ImportRow row, List<Finding> errors) {
        if (!running.mayTouch(row.getAgency())) {
            errors.add(Finding.of(FindingCode.ROW_AGENCY_FOREIGN, "/agency", row.getAgency()));
        }
        if (running.approverOf().contains(row.getAgency())) {
            errors.add(Finding.of(FindingCode.FOUR_EYES_REQUIRED, "/agency", row.getAgency()));
        }
        if (running.publish() && row.getRelease() == null) {
            errors.add(Finding.of(FindingCode.ROW_RELEASE_MISSING, "/release"));
        }
    }

    private CheckedRow checked(StoredImport running, long number, ImportRow row) {
        if (running.sample()) {
            row.getService().simulated(true);
        }
        ReleaseInput content = row.getRelease() == null ? EmptyReleases.of(row) : row.getRelease();
        ApiDocument document = documents.read(content.getOpenapi());
        UUID release = UUID.nameUUIDFromBytes((running.id() + "/" + number).getBytes(StandardCharsets.UTF_8));
        RouteSource source =
                new RouteSource(row.getAgency(), row.getService().getSlug(), release, null, content, document);
        PreparedRoute route = running.publish() ? publishable(source) : null;
        String version = document.version().orElse(null);
        return new CheckedRow(
                number, release, row, content, json.writeValueAsString(content), version, route, List.of());
    }

    private PreparedRoute publishable(RouteSource source) {
        List<Finding> errors = checks.errors(new ReleaseUpload(source, null));
        if (!errors.isEmpty()) {
            throw new ConformanceFailedException(errors);
        }
        return preparation.prepare(source);
    }
}
