package id.satugerbang.registry.publication;

import id.satugerbang.api.internal.model.PublishedRoute;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.fragment.FragmentBuilder;
import id.satugerbang.registry.fragment.FragmentReferences;
import id.satugerbang.registry.fragment.ServiceFragment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Works a release out into everything that publication stores; needs no transaction and touches no database. */
@Component
public class RoutePreparation {

    private final RouteCompiler compiler;
    private final JsonMapper json;

    RoutePreparation(RouteCompiler compiler, JsonMapper json) {
        this.compiler = compiler;
        this.json = json;
    }

    /** @throws id.satugerbang.registry.finding.ConformanceFailedException where it does not compile */
    public PreparedRoute prepare(RouteSource source) {
        Findings findings = new Findings();
        PublishedRoute route = compiler.compile(source, findings);
        findings.refuseErrors();
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
