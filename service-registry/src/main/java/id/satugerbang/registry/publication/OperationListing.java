package id.satugerbang.registry.publication;

import id.satugerbang.api.internal.model.PublishedRoute;
import id.satugerbang.api.internal.model.RouteBinding;
import id.satugerbang.api.internal.model.RouteOperation;
import id.satugerbang.api.registry.model.CatalogueOperation;
import id.satugerbang.registry.document.ApiOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the catalogue says about the operations of a release. */
final class OperationListing {

    private static final int LONGEST_DESCRIPTION = 4000;

    private OperationListing() {}

    /** @param route compiled from the same source, without a fault */
    static List<CatalogueOperation> of(RouteSource source, PublishedRoute route) {
        List<ApiOperation> operations = source.document().operations();
        List<CatalogueOperation> entries = new ArrayList<>();
        for (int index = 0; index < operations.size(); index++) {
            entries.add(
                    entry(source, operations.get(index), route.getOperations().get(index)));
        }
        return entries;
    }

    private static CatalogueOperation entry(RouteSource source, ApiOperation operation, RouteOperation compiled) {
        List<RouteBinding> bindings = Objects.requireNonNullElse(compiled.getBindings(), List.of());
        CatalogueOperation entry = new CatalogueOperation()
                .operationId(compiled.getOperationId())
                .method(compiled.getMethod())
                .path("/api/" + source.agency() + "/" + source.service() + publicPath(compiled, bindings))
                .summary(operation.text("summary").orElse(""))
                .description(description(operation))
                .audience(compiled.getAudience().stream()
                        .map(audience -> CatalogueOperation.AudienceEnum.fromValue(audience.getValue()))
                        .toList())
                .assurance(CatalogueOperation.AssuranceEnum.fromValue(
                        compiled.getAssurance().getValue()))
                .needsInput(operation.needsInput());
        bindings.stream().map(RouteBinding::getAttribute).distinct().forEach(entry::addAttributesItem);
        Objects.requireNonNullElse(compiled.getActing(), List.<RouteOperation.ActingEnum>of())
                .forEach(acting -> entry.addActingItem(CatalogueOperation.ActingEnum.fromValue(acting.getValue())));
        return entry;
    }

    private static String publicPath(RouteOperation compiled, List<RouteBinding> bindings) {
        return PathTemplate.parse(compiled.getPath())
                .orElseThrow()
                .inPublic(bindings.stream()
                        .filter(binding -> binding.getIn() == RouteBinding.InEnum.PATH)
                        .map(RouteBinding::getName)
                        .collect(Collectors.toSet()));
    }

    private static @Nullable String description(ApiOperation operation) {
        return operation
                .text("description")
                .map(text -> text.length() > LONGEST_DESCRIPTION ? text.substring(0, LONGEST_DESCRIPTION) : text)
                .orElse(null);
    }
}
