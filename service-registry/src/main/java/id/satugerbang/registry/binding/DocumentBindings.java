package id.satugerbang.registry.binding;

import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Every binding of one document, operation by operation; what cannot be bound is noted as a finding. */
public final class DocumentBindings {

    /** Bindings of one operation. */
    static final int MOST = 200;

    private final AttributeCatalogue catalogue;
    private final ApiDocument document;
    private final Findings findings;
    private final BindingMarks marks;
    private final Set<String> bound = new HashSet<>();

    public DocumentBindings(AttributeCatalogue catalogue, ApiDocument document, Findings findings) {
        this.catalogue = catalogue;
        this.document = document;
        this.findings = findings;
        this.marks = BindingMarks.of(document);
    }

    /** Bindings of one operation, in the order in which they stand. */
    public List<Binding> of(ApiOperation operation) {
        List<Binding> found = new ArrayList<>();
        if (!marks.bindings().isEmpty()) {
            BindingReader reader = new BindingReader(catalogue, findings);
            new ParameterBindings(document, reader, findings).collect(operation, found, bound);
            new BodyBindings(document, marks, reader, findings, found, bound).collect(operation);
        }
        if (found.size() > MOST) {
            findings.add(FindingCode.TOO_MANY_BINDINGS, operation.pointer(), Integer.toString(MOST));
        }
        noteUnfillable(operation, found);
        return found;
    }

    /** Two values for one place, a value inside another one, and a path segment that is not there. */
    private void noteUnfillable(ApiOperation operation, List<Binding> found) {
        Set<String> places = new HashSet<>();
        for (Binding binding : found) {
            String name = binding.name().toLowerCase(Locale.ROOT);
            boolean inside = found.stream()
                    .anyMatch(other -> other.place().equals(binding.place())
                            && name.startsWith(other.name().toLowerCase(Locale.ROOT) + "/"));
            if (!places.add(binding.place() + " " + name) || inside) {
                findings.add(FindingCode.BINDING_DUPLICATE, operation.pointer(), binding.place(), binding.name());
            }
            if (binding.place().equals("path") && !operation.path().contains("{" + binding.name() + "}")) {
                findings.add(FindingCode.BINDING_PLACE_INVALID, operation.pointer(), "path " + binding.name());
            }
        }
    }

    /** Notes annotations that stand where nothing is filled in; to be asked after every operation was read. */
    public void noteMisplaced() {
        for (String pointer : marks.bindings()) {
            if (!bound.contains(pointer)) {
                findings.add(FindingCode.BINDING_MISPLACED, pointer + "/" + BindingReader.ATTRIBUTE);
            }
        }
    }
}
