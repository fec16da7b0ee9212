package id.satugerbang.registry.conformance;

import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.finding.DerivedValue;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.Finding.TextPlace;
import id.satugerbang.registry.finding.FindingReport;
import id.satugerbang.registry.finding.Findings;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says of every finding where it stands in what was uploaded: by a pointer that leads somewhere, and by line and column of a text. */
final class FindingPlaces {

    private FindingPlaces() {}

    static FindingReport report(ApiDocument document, Findings findings) {
        List<Finding> placed = findings.all().stream()
                .map(finding -> finding.at(document.inUpload(finding.pointer()), null))
                .toList();
        Map<String, TextPlace> places =
                document.places(placed.stream().map(Finding::pointer).collect(Collectors.toSet()));
        List<DerivedValue> derived = document.derived().stream()
                .map(value -> new DerivedValue(
                        document.inUpload(value.pointer()),
                        value.member(),
                        value.value(),
                        value.origin(),
                        value.alias()))
                .toList();
        return new FindingReport(
                placed.stream()
                        .map(finding -> finding.at(finding.pointer(), places.get(finding.pointer())))
                        .toList(),
                findings.counts(),
                derived,
                document.convertedFrom().orElse(null));
    }
}
