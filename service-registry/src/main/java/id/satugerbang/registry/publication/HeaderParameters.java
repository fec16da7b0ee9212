package id.satugerbang.registry.publication;

import id.satugerbang.registry.binding.Binding;
import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.document.Located;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Header parameters of an operation that the caller fills in: the only headers of its own that reach the agency. */
final class HeaderParameters {

    private HeaderParameters() {}

    /** Names as they stand; absent where there are none. A bound one is the platform's to set. */
    static @Nullable List<String> of(ApiOperation operation, List<Binding> bindings) {
        Set<String> bound = bindings.stream()
                .filter(binding -> binding.place().equals("header"))
                .map(binding -> binding.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<String> names = operation.parameters().stream()
                .map(Located::node)
                .filter(parameter -> "header".equals(parameter.path("in").asString("")))
                .map(parameter -> parameter.path("name"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(name -> !bound.contains(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
        return names.isEmpty() ? null : names;
    }
}
