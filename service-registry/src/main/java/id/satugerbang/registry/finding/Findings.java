package id.satugerbang.registry.finding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what the checks find; bounded, so that a hostile document cannot make an endless answer. */
public final class Findings {

    private static final int MOST = 500;

    private final Set<Finding> found = new LinkedHashSet<>();

    /** Notes one fault, once; beyond the bound it is dropped. */
    public void add(FindingCode code, String pointer, String... arguments) {
        add(Finding.of(code, pointer, arguments));
    }

    /** Notes one fault likewise. */
    public void add(Finding finding) {
        if (found.size() < MOST) {
            found.add(finding);
        }
    }

    public List<Finding> all() {
        return List.copyOf(found);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Finding::isError);
    }

    /** Ends the use case where an error was found. @throws ConformanceFailedException with every finding */
    public void refuseErrors() {
        if (hasErrors()) {
            throw new ConformanceFailedException(all());
        }
    }
}
