package id.satugerbang.registry.finding;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One fault in an uploaded release.
 *
 * @param pointer RFC 6901 JSON pointer into the upload
 * @param arguments what the texts of the code name
 */
public record Finding(FindingCode code, String pointer, List<String> arguments) {

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
        return new Finding(code, pointer, List.of(arguments));
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
