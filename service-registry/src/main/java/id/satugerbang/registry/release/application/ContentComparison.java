package id.satugerbang.registry.release.application;

import id.satugerbang.api.internal.model.PublishedRoute;
import id.satugerbang.api.internal.model.RouteBinding;
import id.satugerbang.api.internal.model.RouteOperation;
import id.satugerbang.api.registry.model.LocalizedText;
import id.satugerbang.api.registry.model.ReleaseChange;
import id.satugerbang.api.registry.model.ReleaseChange.AreaEnum;
import id.satugerbang.api.registry.model.ReleaseChange.KindEnum;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.publication.RouteCompiler;
import id.satugerbang.registry.publication.RouteSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what stands beside the API: bindings, standard, upstreams and policy. Values are compared as their JSON. */
@Component
class ContentComparison {

    private static final int LONGEST = 1000;

    private final RouteCompiler compiler;
    private final JsonMapper json;

    ContentComparison(RouteCompiler compiler, JsonMapper json) {
        this.compiler = compiler;
        this.json = json;
    }

    void compare(RouteSource before, RouteSource after, List<ReleaseChange> changes) {
        note(AreaEnum.BINDING, "/openapi", "Pengikatan", "Binding", bindings(before), bindings(after), changes);
        note(
                AreaEnum.STANDARD,
                "/standard",
                "Standar",
                "Standard",
                members(before.content().getStandard()),
                members(after.content().getStandard()),
                changes);
        note(AreaEnum.UPSTREAM, "/upstreams", "Upstream", "Upstream", upstreams(before), upstreams(after), changes);
        note(
                AreaEnum.POLICY,
                "/policy",
                "Kebijakan",
                "Policy",
                members(before.content().getPolicy()),
                members(after.content().getPolicy()),
                changes);
    }

    private static void note(
            AreaEnum area,
            String pointer,
            String indonesian,
            String english,
            Map<String, String> before,
            Map<String, String> after,
            List<ReleaseChange> changes) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String old = before.get(name);
            String now = after.get(name);
            if (!Objects.equals(old, now)) {
                KindEnum kind = old == null ? KindEnum.ADDED : now == null ? KindEnum.REMOVED : KindEnum.CHANGED;
                changes.add(new ReleaseChange(
                                area,
                                kind,
                                false,
                                pointer,
                                new LocalizedText(indonesian + ": " + name).en(english + ": " + name))
                        .before(shortened(old))
                        .after(shortened(now)));
            }
        }
    }

    /** What each operation fills in, by operation and attribute. */
    private Map<String, String> bindings(RouteSource source) {
        PublishedRoute route = compiler.compile(source, new Findings());
        Map<String, String> bindings = new TreeMap<>();
        for (RouteOperation operation : route.getOperations()) {
            for (RouteBinding binding : Objects.requireNonNullElse(operation.getBindings(), List.<RouteBinding>of())) {
                bindings.put(
                        operation.getOperationId() + " " + binding.getAttribute() + " "
                                + binding.getIn().getValue() + " " + binding.getName(),
                        binding.getRequired() ? "required" : "optional");
            }
        }
        return bindings;
    }

    private Map<String, String> upstreams(RouteSource source) {
        Map<String, String> upstreams = new TreeMap<>();
        source.content()
                .getUpstreams()
                .forEach(upstream -> upstreams.put(
                        upstream.getRegion() == null ? "*" : upstream.getRegion(), json.writeValueAsString(upstream)));
        return upstreams;
    }

    private Map<String, String> members(@Nullable Object value) {
        Map<String, String> members = new TreeMap<>();
        JsonNode tree = json.valueToTree(value);
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            if (!member.getValue().isNull()) {
                members.put(member.getKey(), member.getValue().toString());
            }
        }
        return members;
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
