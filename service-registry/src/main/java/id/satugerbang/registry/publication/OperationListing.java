package id.satugerbang.registry.publication;

import id.satugerbang.api.registry.model.CatalogueOperation;
import id.satugerbang.registry.document.ApiOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the catalogue says about the operations of a release. */
final class OperationListing {

    private static final int LONGEST_DESCRIPTION = 4000;

    private OperationListing() {}

    static List<CatalogueOperation> of(RouteSource source) {
        return source.document().operations().stream()
                .map(operation -> entry(source, operation))
                .toList();
    }

    private static CatalogueOperation entry(RouteSource source, ApiOperation operation) {
        OperationPolicy policy = OperationPolicy.of(operation);
        return new CatalogueOperation()
                .operationId(operation.operationId().orElse(""))
                .method(operation.method())
                .path("/api/" + source.agency() + "/" + source.service() + operation.path())
                .summary(operation.text("summary").orElse(""))
                .description(description(operation))
                .audience(policy.audience().stream()
                        .map(CatalogueOperation.AudienceEnum::fromValue)
                        .toList())
                .assurance(CatalogueOperation.AssuranceEnum.fromValue(policy.assurance()))
                .needsInput(operation.needsInput());
    }

    private static @Nullable String description(ApiOperation operation) {
        return operation
                .text("description")
                .map(text -> text.length() > LONGEST_DESCRIPTION ? text.substring(0, LONGEST_DESCRIPTION) : text)
                .orElse(null);
    }
}
