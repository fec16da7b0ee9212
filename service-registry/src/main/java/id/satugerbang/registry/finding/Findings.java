package id.satugerbang.registry.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects what the checks find. Everything is counted; of each kind the first places are kept, so that a hostile document cannot
 * make an endless answer and no kind can hide another.
 */
public final class Findings {

    private static final int MOST_ERRORS = 500;
    private static final int MOST_WARNINGS = 100;

    private final Map<FindingCode, Kept> found = new EnumMap<>(FindingCode.class);
    private final int most;
    private boolean errors;

    public Findings() {
        this(0);
    }

    private Findings(int most) {
        this.most = most;
    }

    /** Findings of which so many are kept of each kind, for who works through them all. */
    public static Findings keeping(int most) {
        return new Findings(most);
    }

    /** Notes one fault, once. */
    public void add(FindingCode code, String pointer, String... arguments) {
        add(Finding.of(code, pointer, arguments));
    }

    /** Notes one fault likewise. */
    public void add(Finding finding) {
        errors |= finding.isError();
        Kept kept = found.computeIfAbsent(finding.code(), code -> new Kept());
        if (kept.places.size() < bound(finding)) {
            kept.count += kept.places.add(finding) ? 1 : 0;
        } else if (!kept.places.contains(finding)) {
            kept.count++;
        }
    }

    private int bound(Finding finding) {
        if (most > 0) {
            return most;
        }
        return finding.isError() ? MOST_ERRORS : MOST_WARNINGS;
    }

    /** The first places of every kind, errors first. */
    public List<Finding> all() {
        List<Finding> all = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            found.forEach((code, kept) -> {
                if (code.severity() == severity) {
                    all.addAll(kept.places);
                }
            });
        }
        return all;
    }

    /** How often each kind was found. */
    public Map<FindingCode, Long> counts() {
        Map<FindingCode, Long> counts = new EnumMap<>(FindingCode.class);
        found.forEach((code, kept) -> counts.put(code, kept.count));
        return counts;
    }

    public boolean hasErrors() {
        return errors;
    }

    /** Ends the use case where an error was found. @throws ConformanceFailedException with every finding */
    public void refuseErrors() {
        if (errors) {
            throw new ConformanceFailedException(all());
        }
    }

    private static final class Kept {

        private final Set<Finding> places = new LinkedHashSet<>();
        private long count;
    }
}
