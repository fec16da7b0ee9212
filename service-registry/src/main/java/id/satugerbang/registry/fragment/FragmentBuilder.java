package id.satugerbang.registry.fragment;

import id.satugerbang.api.internal.model.PublishedRoute;
import id.satugerbang.api.internal.model.RouteBinding;
import id.satugerbang.api.internal.model.RouteOperation;
import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.document.Responses;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what one release contributes to the unified document: nothing in it depends on any other release. */
public final class FragmentBuilder {

    private static final int LONGEST_TAG = 60;

    private final ApiDocument document;
    private final PublishedRoute route;
    private final Namespace namespace;
    private final UsedComponents components;
    private final PartRewrite parts;
    private final Map<String, ObjectNode> sections = new TreeMap<>();

    private FragmentBuilder(ApiDocument document, PublishedRoute route) {
        this.document = document;
        this.route = route;
        this.namespace = new Namespace(route.getAgency(), route.getService());
        this.components = new UsedComponents(document, namespace);
        boolean from30 = document.root().path("openapi").asString("").startsWith("3.0");
        this.parts = new PartRewrite(components, namespace, from30);
    }

    /** @param route compiled from the document, without a fault */
    public static ServiceFragment build(ApiDocument document, PublishedRoute route) {
        return new FragmentBuilder(document, route).build();
    }

    private ServiceFragment build() {
        OperationRewrite operations = new OperationRewrite(namespace, parts, route);
        Set<String> tags = new TreeSet<>();
        List<ApiOperation> own = document.operations();
        for (int index = 0; index < own.size(); index++) {
            RouteOperation compiled = route.getOperations().get(index);
            ObjectNode item = section("paths").withObjectProperty(namespace.path(publicPath(compiled)));
            item.set(compiled.getMethod().toLowerCase(Locale.ROOT), operations.operation(own.get(index), compiled));
            own.get(index).node().path("tags").forEach(tag -> tags.add(slug(tag.asString(""))));
        }
        writeComponents();
        tags.remove("");
        return new ServiceFragment(List.copyOf(tags), texts());
    }

    private void writeComponents() {
        for (ComponentRef next = components.next(); next != null; next = components.next()) {
            JsonNode own = components.node(next);
            boolean response = next.kind().equals("responses");
            JsonNode written = parts.component(next.kind(), response ? Responses.described(own) : own);
            section(next.kind())
                    .set(
                            namespace.component(next.name()),
                            written.isMissingNode() ? JsonNodeFactory.instance.objectNode() : written);
        }
    }

    private ObjectNode section(String name) {
        return sections.computeIfAbsent(name, absent -> JsonNodeFactory.instance.objectNode());
    }

    private Map<String, String> texts() {
        return sections.entrySet().stream()
                .filter(section -> !section.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, section -> {
                    String object = section.getValue().toString();
                    return object.substring(1, object.length() - 1);
                }));
    }

    private static String publicPath(RouteOperation operation) {
        Set<String> bound = Objects.requireNonNullElse(operation.getBindings(), List.<RouteBinding>of()).stream()
                .filter(binding -> binding.getIn() == RouteBinding.InEnum.PATH)
                .map(binding -> "{" + binding.getName() + "}")
                .collect(Collectors.toSet());
        String path = operation.getPath();
        for (String parameter : bound) {
            path = path.replace(parameter, "me");
        }
        return path;
    }

    private static String slug(String tag) {
        String slug = tag.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.length() > LONGEST_TAG ? slug.substring(0, LONGEST_TAG) : slug;
    }
}
