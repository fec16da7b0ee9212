package id.satugerbang.registry.standard;

import id.satugerbang.api.registry.StandardsApi;
import id.satugerbang.api.registry.model.ComparedStandard;
import id.satugerbang.api.registry.model.ListStandardElements200Response;
import id.satugerbang.api.registry.model.LocalizedText;
import id.satugerbang.api.registry.model.StandardComparison;
import id.satugerbang.registry.access.Allowed;
import id.satugerbang.registry.access.Allowed.To;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Service standards over HTTP, for everybody: their elements, and the same service across regions. */
@RestController
class StandardsController implements StandardsApi {

    private final StandardElements elements;
    private final ComparedStandards standards;

    StandardsController(StandardElements elements, ComparedStandards standards) {
        this.elements = elements;
        this.standards = standards;
    }

    @Override
    @Allowed(To.EVERYBODY)
    public ResponseEntity<ListStandardElements200Response> listStandardElements() {
        return ResponseEntity.ok(new ListStandardElements200Response(elements.all().stream()
                .map(element -> new id.satugerbang.api.registry.model.StandardElement(
                        element.key(),
                        new LocalizedText(element.indonesian()).en(element.english()),
                        element.mandatory()))
                .toList()));
    }

    @Override
    @Allowed(To.EVERYBODY)
    public ResponseEntity<StandardComparison> compareStandards(
            @Nullable UUID template, @Nullable String q, @Nullable String region) {
        if (template == null && (q == null || q.isBlank())) {
            throw ProblemException.at(ProblemCode.INVALID_VALUE, "/q", "missing", "template, q");
        }
        List<ComparedStandard> items = standards.find(template, q, region);
        List<Long> hours = items.stream()
                .map(ComparedStandard::getHours)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        List<Long> amounts = items.stream()
                .map(ComparedStandard::getCost)
                .filter(Objects::nonNull)
                .map(cost -> cost.getAmount())
                .sorted()
                .toList();
        return ResponseEntity.ok(new StandardComparison(items)
                .fastestHours(first(hours))
                .medianHours(median(hours))
                .lowestAmount(first(amounts))
                .medianAmount(median(amounts)));
    }

    private static @Nullable Long first(List<Long> sorted) {
        return sorted.isEmpty() ? null : sorted.get(0);
    }

    private static @Nullable Long median(List<Long> sorted) {
        return sorted.isEmpty() ? null : sorted.get((sorted.size() - 1) / 2);
    }
}
