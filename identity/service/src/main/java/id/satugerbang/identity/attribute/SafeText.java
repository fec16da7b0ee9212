package id.satugerbang.identity.attribute;

import java.text.Normalizer;

/** Brings what a person typed into one form (NFC, no spaces around it) and refuses what nobody types. */
final class SafeText {

    private SafeText() {}

    static String of(String typed) throws ValueFaultException {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            throw new ValueFaultException("empty_value");
        }
        if (text.codePoints().anyMatch(SafeText::isUnsafe)) {
            throw new ValueFaultException("unsafe_character");
        }
        return text;
    }

    private static boolean isUnsafe(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> steersDirection(point) || point == 0xFEFF || (point & 0xFFFE) == 0xFFFE;
        };
    }

    /** Bidirectional embeddings, overrides, isolates and marks: they make a text look like another one. */
    private static boolean steersDirection(int point) {
        return (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0x200E
                || point == 0x200F
                || point == 0x061C;
    }
}
