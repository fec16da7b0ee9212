package id.satugerbang.registry.publication;

import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds templates of one method that match the same path. */
final class PathConflicts {

    private final Map<String, List<PathTemplate>> seen = new HashMap<>();
    private final Findings findings;

    PathConflicts(Findings findings) {
        this.findings = findings;
    }

    void add(ApiOperation operation, PathTemplate template) {
        List<PathTemplate> sameShape = seen.computeIfAbsent(
                operation.method() + " " + template.segments().size(), shape -> new ArrayList<>());
        for (PathTemplate other : sameShape) {
            if (other.conflictsWith(template)) {
                findings.add(
                        FindingCode.PATH_CONFLICT,
                        operation.pathPointer(),
                        other.text(),
                        template.text(),
                        operation.method());
            }
        }
        sameShape.add(template);
    }
}
