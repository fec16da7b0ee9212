package id.satugerbang.registry.finding;

import java.util.List;

/** A release cannot go on as it is; the findings say what to change. */
public class ConformanceFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public ConformanceFailedException(List<Finding> findings) {
        super(findings.size() + " findings");
        this.findings = List.copyOf(findings);
    }

    /** A refusal because of one fault. */
    public static ConformanceFailedException of(FindingCode code, String pointer, String... arguments) {
        return new ConformanceFailedException(List.of(Finding.of(code, pointer, arguments)));
    }

    /** Ends the use case where one of the findings is an error. */
    public static void refuseErrors(List<Finding> findings) {
        List<Finding> errors = findings.stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            throw new ConformanceFailedException(errors);
        }
    }

    public List<Finding> findings() {
        return findings;
    }
}
