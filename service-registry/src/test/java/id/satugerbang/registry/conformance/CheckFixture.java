package id.satugerbang.registry.conformance;

import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.registry.document.DocumentReader;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.publication.RouteSource;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Runs one check on one upload. */
final class CheckFixture {

    private static final JsonMapper JSON = JsonMapper.shared();

    private CheckFixture() {}

    /** Code and pointer of everything that the check finds. */
    static List<String> run(ConformanceCheck check, ObjectNode release) {
        Findings findings = new Findings();
        check.check(upload(release), findings);
        return findings.all().stream().map(CheckFixture::brief).toList();
    }

    /** Likewise, of a check that asks others' servers. */
    static List<String> run(OutsideCheck check, ObjectNode release) {
        Findings findings = new Findings();
        ReleaseInput input = JSON.treeToValue(release, ReleaseInput.class);
        check.check(input.getUpstreams(), findings, Deadline.in(Duration.ofSeconds(5)));
        return findings.all().stream().map(CheckFixture::brief).toList();
    }

    static ReleaseUpload upload(ObjectNode release) {
        ReleaseInput input = JSON.treeToValue(release, ReleaseInput.class);
        return new ReleaseUpload(
                new RouteSource(
                        "bmkg", "cuaca", UUID.randomUUID(), null, input, new DocumentReader().read(input.getOpenapi())),
                null);
    }

    private static String brief(Finding finding) {
        return finding.code().wire() + " " + finding.pointer();
    }
}
