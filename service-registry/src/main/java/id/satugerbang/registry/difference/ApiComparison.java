package id.satugerbang.registry.difference;

import id.satugerbang.registry.difference.ApiChange.Aspect;
import id.satugerbang.registry.difference.ApiChange.Kind;
import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.document.ParserView;
import id.satugerbang.registry.document.Pointers;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openapitools.openapidiff.core.compare.OpenApiDiff;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.Endpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Compares two documents; openapi-diff is the judge of what breaks callers. Both were read before, nothing is fetched. */
@Component
public class ApiComparison {

    private static final Logger LOG = LoggerFactory.getLogger(ApiComparison.class);

    /** Every change, breaking ones first; empty where the documents cannot be compared. */
    @SuppressWarnings("IllegalCatch")
    public Optional<List<ApiChange>> between(ApiDocument before, ApiDocument after) {
        try {
            ChangedOpenApi changed = OpenApiDiff.compare(
                    model(before), model(after), OpenApiDiffOptions.builder().build());
            List<ApiChange> changes = new ArrayList<>();
            changed.getMissingEndpoints().forEach(gone -> changes.add(endpoint(Kind.REMOVED, true, gone)));
            changed.getNewEndpoints().forEach(fresh -> changes.add(endpoint(Kind.ADDED, false, fresh)));
            changed.getChangedOperations().forEach(operation -> operation(operation, changes));
            changes.sort(Comparator.comparing((ApiChange change) -> !change.breaking()));
            return Optional.of(changes);
        } catch (RuntimeException | StackOverflowError failed) {
            LOG.info(
                    "two documents could not be compared: {}", failed.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static OpenAPI model(ApiDocument document) {
        ParseOptions options = new ParseOptions();
        options.setResolve(false);
        OpenAPI model = new OpenAPIV3Parser()
                .readContents(ParserView.of(document), List.of(), options)
                .getOpenAPI();
        if (model == null) {
            throw new IllegalArgumentException("no OpenAPI");
        }
        return model;
    }

    private static ApiChange endpoint(Kind kind, boolean breaking, Endpoint endpoint) {
        String method = endpoint.getMethod().name();
        return new ApiChange(
                kind,
                breaking,
                pointer(endpoint.getPathUrl(), method),
                Aspect.OPERATION,
                method + " " + endpoint.getPathUrl());
    }

    private static void operation(ChangedOperation operation, List<ApiChange> changes) {
        String method = operation.getHttpMethod().name();
        Place place = new Place(pointer(operation.getPathUrl(), method), method + " " + operation.getPathUrl());
        if (operation.getParameters() != null) {
            operation
                    .getParameters()
                    .getMissing()
                    .forEach(gone -> changes.add(place.parameter(Kind.REMOVED, true, gone)));
            operation
                    .getParameters()
                    .getIncreased()
                    .forEach(fresh ->
                            changes.add(place.parameter(Kind.ADDED, Boolean.TRUE.equals(fresh.getRequired()), fresh)));
            operation.getParameters().getChanged().stream()
                    .filter(Changed::isDifferent)
                    .forEach(changed -> changes.add(
                            place.parameter(Kind.CHANGED, changed.isIncompatible(), changed.getNewParameter())));
        }
        place.part(Aspect.REQUEST_BODY, operation.getRequestBody()).ifPresent(changes::add);
        place.part(Aspect.RESPONSE, operation.getApiResponses()).ifPresent(changes::add);
    }

    private static String pointer(String path, String method) {
        String paths = Pointers.child(Pointers.DOCUMENT, "paths");
        return Pointers.child(Pointers.child(paths, path), method.toLowerCase(Locale.ROOT));
    }

    private record Place(String pointer, String operation) {

        ApiChange parameter(Kind kind, boolean breaking, Parameter parameter) {
            return new ApiChange(
                    kind,
                    breaking,
                    pointer,
                    Aspect.PARAMETER,
                    operation + ": " + parameter.getIn() + " " + parameter.getName());
        }

        Optional<ApiChange> part(Aspect aspect, @Nullable Changed changed) {
            return changed == null || !changed.isDifferent()
                    ? Optional.empty()
                    : Optional.of(new ApiChange(Kind.CHANGED, changed.isIncompatible(), pointer, aspect, operation));
        }
    }
}
