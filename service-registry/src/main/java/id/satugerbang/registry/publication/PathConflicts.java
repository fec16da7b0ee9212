package id.satugerbang.registry.publication;

import id.satugerbang.registry.binding.Binding;
import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds templates of one method that match the same path, at the agency or, with {@code me} for what is bound, in public. */
final class PathConflicts {

    private final Map<String, List<PathTemplate>> seen = new HashMap<>();
    private final Map<String, PathTemplate> inPublic = new HashMap<>();
    private final Findings findings;

    PathConflicts(Findings findings) {
        this.findings = findings;
    }

    void add(ApiOperation operation, PathTemplate template, List<Binding> bindings) {
        List<PathTemplate> sameShape = seen.computeIfAbsent(
                operation.method() + " " + template.segments().size(), shape -> new ArrayList<>());
        for (PathTemplate other : sameShape) {
            switch (other.to(template)) {
                case SAME -> note(operation, other, template);
                case OVERLAP -> hint(operation, other, template);
                default -> {
                    // every path has one answer
                }
            }
        }
        sameShape.add(template);
        String open = template.inPublic(boundSegments(bindings)).toLowerCase(Locale.ROOT);
        PathTemplate taken = inPublic.putIfAbsent(operation.method() + " " + open, template);
        if (taken != null && taken.to(template) != PathTemplate.Relation.SAME) {
            note(operation, taken, template);
        }
    }

    private void note(ApiOperation operation, PathTemplate other, PathTemplate template) {
        findings.add(
                FindingCode.PATH_CONFLICT, operation.pathPointer(), other.text(), template.text(), operation.method());
    }

    private void hint(ApiOperation operation, PathTemplate other, PathTemplate template) {
        boolean otherFirst = other.isBefore(template);
        PathTemplate first = otherFirst ? other : template;
        PathTemplate second = otherFirst ? template : other;
        findings.add(
                FindingCode.PATH_OVERLAP, operation.pathPointer(), first.text(), second.text(), operation.method());
    }

    static Set<String> boundSegments(List<Binding> bindings) {
        return bindings.stream()
                .filter(binding -> binding.place().equals("path"))
                .map(Binding::name)
                .collect(Collectors.toSet());
    }
}
