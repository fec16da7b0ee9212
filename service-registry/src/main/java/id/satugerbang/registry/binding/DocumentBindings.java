package id.satugerbang.registry.binding;

import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
        return found;
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
