package id.satugerbang.registry.finding;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fault in an uploaded release.
 *
 * @param pointer RFC 6901 JSON pointer into the upload
 * @param arguments what the texts of the code name
 * @param hint how it is put right with one click, where that is possible
 */
public record Finding(
        FindingCode code,
        String pointer,
        List<String> arguments,
        @Nullable Hint hint) {

    private static final int LONGEST_ARGUMENT = 200;

    public Finding {
        pointer = wellFormed(pointer);
        arguments = arguments.stream()
                .map(Finding::shortened)
                .map(Finding::wellFormed)
                .toList();
    }

    /** A finding with what its texts name. */
    public static Finding of(FindingCode code, String pointer, String... arguments) {
        return new Finding(code, pointer, List.of(arguments), null);
    }

    /**
     * Members that make a binding of a field.
     *
     * @param members pointer into the upload and value of each
     */
    public record Hint(String attribute, Map<String, String> members) {

        public Hint {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }

    private static String shortened(String argument) {
        return argument.length() <= LONGEST_ARGUMENT ? argument : argument.substring(0, LONGEST_ARGUMENT) + "...";
    }

    /** Unpaired surrogates cannot be written as UTF-8. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
