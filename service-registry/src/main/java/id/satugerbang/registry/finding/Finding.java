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
 * @param mend how it can be put right without asking anybody; empty where only the agency can
 * @param place where that is in a document that was sent as text; absent where it was not
 */
public record Finding(
        FindingCode code,
        String pointer,
        List<String> arguments,
        @Nullable Hint hint,
        List<PatchStep> mend,
        @Nullable TextPlace place) {

    private static final int LONGEST_ARGUMENT = 200;

    public Finding {
        pointer = wellFormed(pointer);
        arguments = arguments.stream()
                .map(Finding::shortened)
                .map(Finding::wellFormed)
                .toList();
        mend = List.copyOf(mend);
    }

    /** A finding with a hint. */
    public Finding(FindingCode code, String pointer, List<String> arguments, @Nullable Hint hint) {
        this(code, pointer, arguments, hint, List.of(), null);
    }

    /** A finding with what its texts name. */
    public static Finding of(FindingCode code, String pointer, String... arguments) {
        return new Finding(code, pointer, List.of(arguments), null);
    }

    /** The finding with the way to put it right. */
    public Finding mendedBy(PatchStep... steps) {
        return new Finding(code, pointer, arguments, hint, List.of(steps), place);
    }

    /** The finding, said of another place. */
    public Finding at(String otherPointer, @Nullable TextPlace otherPlace) {
        return new Finding(code, otherPointer, arguments, hint, mend, otherPlace);
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

    /**
     * One step of a JSON Patch on the upload.
     *
     * @param value text, number, or plain lists and maps; absent where something is removed
     */
    public record PatchStep(Op op, String path, @Nullable Object value) {

        /** What is done. */
        public enum Op {
            ADD,
            REPLACE,
            REMOVE
        }
    }

    /** A place in a text, both from 1. */
    public record TextPlace(int line, int column) {}

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
