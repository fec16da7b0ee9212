package id.satugerbang.registry.imports;

import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.FindingCode;
import java.util.List;

/** A finding as it is stored with its row. */
record StoredFinding(FindingCode code, String pointer, List<String> arguments) {

    static StoredFinding of(Finding finding) {
        return new StoredFinding(finding.code(), finding.pointer(), finding.arguments());
    }

    Finding finding() {
        return new Finding(code, pointer, arguments, null);
    }
}
