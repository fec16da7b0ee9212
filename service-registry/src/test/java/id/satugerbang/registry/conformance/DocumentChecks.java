package id.satugerbang.registry.conformance;

import id.satugerbang.registry.binding.AttributeCatalogue;
import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.finding.ConformanceFailedException;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.FindingReport;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.fragment.FragmentBuilder;
import id.satugerbang.registry.fragment.FragmentReferences;
import id.satugerbang.registry.fragment.ServiceFragment;
import id.satugerbang.registry.publication.RouteCompiler;
import id.satugerbang.registry.testing.Samples;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every check of a release that needs no other system, as submitting runs them, and what publication would write. */
public final class DocumentChecks {

    private static final HostResolver NO_NAMES = DocumentChecks::numbered;
    private static final AddressRules RULES =
            new AddressRules(new UpstreamProperties(List.of(Samples.UPSTREAM), Duration.ofSeconds(1)), NO_NAMES);
    private static final AttributeCatalogue ATTRIBUTES = new AttributeCatalogue();
    private static final ConformanceChecks CHECKS = new ConformanceChecks(
            List.of(
                    new ConversionCheck(),
                    new OpenApiSyntaxCheck(),
                    new SecurityShapeCheck(),
                    new OperationPresentCheck(),
                    new ReferenceCheck(),
                    new OperationIdCheck(),
                    new OperationSummaryCheck(),
                    new OperationResponsesCheck(),
                    new SchemaTypeCheck(),
                    new AudienceCheck(),
                    new AssuranceCheck(),
                    new PurposeCheck(),
                    new RouteBuildsCheck(new RouteCompiler(ATTRIBUTES)),
                    new ExecutableContentCheck(JsonMapper.shared()),
                    new AskOnceCheck(new AttributeNames(), ATTRIBUTES),
                    new FormCheck()),
            List.of(new UpstreamCheck(RULES, NO_NAMES)));

    private DocumentChecks() {}

    /** Addresses that are numbers already; no name is looked up. */
    private static List<InetAddress> numbered(String host) {
        try {
            return host.matches("[0-9.]+") ? List.of(InetAddress.getByName(host)) : List.of();
        } catch (UnknownHostException noNumber) {
            return List.of();
        }
    }

    /** What the checks say of a release with that document as a text. */
    public static FindingReport report(String document) {
        return report(Samples.releaseOfText(document));
    }

    public static FindingReport report(ObjectNode release) {
        try {
            ReleaseUpload upload = CheckFixture.upload(release);
            Findings findings = new Findings();
            CHECKS.inside(upload, findings);
            CHECKS.outside(upload.source().content().getUpstreams(), findings);
            return CHECKS.report(upload, findings);
        } catch (ConformanceFailedException unreadable) {
            return FindingReport.of(unreadable.findings());
        }
    }

    /** Codes of what was found. */
    public static List<String> codes(FindingReport report) {
        return report.counts().keySet().stream().map(FindingCode::wire).toList();
    }

    /** The document as the checks read it. */
    public static ApiDocument document(String text) {
        return CheckFixture.upload(Samples.releaseOfText(text)).document();
    }

    /** What the release would contribute to the unified document. */
    public static ServiceFragment fragment(String text) {
        ReleaseUpload upload = CheckFixture.upload(Samples.releaseOfText(text));
        return FragmentBuilder.build(
                upload.document(), new RouteCompiler(ATTRIBUTES).compile(upload.source(), new Findings()));
    }

    /** True where everything that the part refers to is in it. */
    public static boolean isWhole(ServiceFragment fragment) {
        return FragmentReferences.dangling(fragment.members()).isEmpty();
    }
}
