package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.api.registry.model.StandardDraft;
import id.satugerbang.registry.document.DocumentReader;
import id.satugerbang.registry.document.DocumentTexts;
import id.satugerbang.registry.document.JsonPatches;
import id.satugerbang.registry.document.Pointers;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.Finding.PatchStep;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.FindingReport;
import id.satugerbang.registry.finding.Findings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Puts right in a document, for all places at once, what needs nobody to be asked. Nothing is stored. */
@Component
public class Mending {

    private static final int MOST = 20_000;

    private final DryRun dryRun;

    Mending(DryRun dryRun) {
        this.dryRun = dryRun;
    }

    /**
     * A document that was put right.
     *
     * @param document in the form in which it was sent
     * @param left what the checks of the document still find
     */
    public record Mended(Object document, List<Change> changes, FindingReport left) {

        public Mended {
            changes = List.copyOf(changes);
        }
    }

    /** What was done about one finding. */
    public record Change(FindingCode code, List<PatchStep> steps) {

        public Change {
            steps = List.copyOf(steps);
        }
    }

    /**
     * The document with every finding of these kinds mended that can be.
     *
     * @throws id.satugerbang.registry.finding.ConformanceFailedException where it cannot be read
     */
    public Mended mend(String agency, String service, Object uploaded, Set<String> codes) {
        dryRun.authorise(agency, service);
        Object current = uploaded;
        List<Change> changes = new ArrayList<>();
        if (codes.contains(FindingCode.DOCUMENT_CONVERTED.wire())) {
            current = pass(agency, service, current, Set.of(FindingCode.DOCUMENT_CONVERTED.wire()), changes);
        }
        current = pass(agency, service, current, codes, changes);
        return new Mended(current, changes, ofDocument(found(agency, service, current)));
    }

    private Object pass(String agency, String service, Object uploaded, Set<String> codes, List<Change> changes) {
        JsonNode before = DocumentReader.tree(uploaded);
        JsonPatches patches = new JsonPatches(before);
        int already = changes.size();
        for (Finding finding : found(agency, service, uploaded).findings()) {
            if (codes.contains(finding.code().wire()) && changes.size() < MOST) {
                List<PatchStep> applied =
                        steps(finding).stream().filter(patches::apply).toList();
                if (!applied.isEmpty()) {
                    changes.add(new Change(finding.code(), applied));
                }
            }
        }
        return changes.size() == already ? uploaded : DocumentTexts.like(uploaded, patches.document());
    }

    private static List<PatchStep> steps(Finding finding) {
        if (finding.hint() == null) {
            return finding.mend();
        }
        return finding.hint().members().entrySet().stream()
                .map(member -> new PatchStep(PatchStep.Op.ADD, member.getKey(), member.getValue()))
                .toList();
    }

    private FindingReport found(String agency, String service, Object uploaded) {
        ReleaseInput content =
                new ReleaseInput().openapi(uploaded).upstreams(List.of()).standard(new StandardDraft());
        return dryRun.ofDocument(agency, service, content, Findings.keeping(MOST));
    }

    /** Without what is said of upstreams and standard, which were not sent. */
    private static FindingReport ofDocument(FindingReport report) {
        List<Finding> findings = report.findings().stream()
                .filter(finding -> finding.pointer().startsWith(Pointers.DOCUMENT))
                .toList();
        Map<FindingCode, Long> counts = new EnumMap<>(FindingCode.class);
        findings.forEach(finding -> counts.put(finding.code(), report.counts().get(finding.code())));
        return new FindingReport(findings, counts, report.derived(), report.convertedFrom());
    }
}
