package id.satugerbang.registry.publication;

import id.satugerbang.api.internal.model.PublishedRoute;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.fragment.FragmentBuilder;
import id.satugerbang.registry.fragment.FragmentReferences;
import id.satugerbang.registry.fragment.ServiceFragment;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Works a release out into everything that publication stores; needs no transaction and touches no database. */
@Component
public class RoutePreparation {

    private static final Logger LOG = LoggerFactory.getLogger(RoutePreparation.class);

    private final RouteCompiler compiler;
    private final JsonMapper json;

    RoutePreparation(RouteCompiler compiler, JsonMapper json) {
        this.compiler = compiler;
        this.json = json;
    }

    /** @throws id.satugerbang.registry.finding.ConformanceFailedException where it does not compile */
    public PreparedRoute prepare(RouteSource source) {
        Findings findings = new Findings();
        Optional<PreparedRoute> prepared = prepare(source, findings);
        findings.refuseErrors();
        return prepared.orElseThrow();
    }

    /** Likewise; empty where something in the way was found, which is noted. A document that breaks our own work is such too. */
    @SuppressWarnings("IllegalCatch")
    public Optional<PreparedRoute> prepare(RouteSource source, Findings findings) {
        boolean broken = findings.hasErrors();
        try {
            PublishedRoute route = compiler.compile(source, findings);
            return broken || findings.hasErrors() ? Optional.empty() : Optional.of(prepared(source, route));
        } catch (RuntimeException | StackOverflowError defect) {
            LOG.error("release {} cannot be made a route", source.release(), defect);
            findings.add(
                    FindingCode.OPENAPI_INVALID, "/openapi", defect.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private PreparedRoute prepared(RouteSource source, PublishedRoute route) {
        ServiceFragment fragment = FragmentBuilder.build(source.document(), route);
        return new PreparedRoute(
                source,
                route,
                json.writeValueAsString(OperationListing.of(source, route)),
                json.writeValueAsString(source.content().getStandard()),
                fragment,
                FragmentReferences.dangling(fragment.members()));
    }
}
