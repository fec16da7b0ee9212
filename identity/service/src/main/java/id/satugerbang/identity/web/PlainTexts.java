package id.satugerbang.identity.web;

/** Text that can be kept and shown as it is. */
public final class PlainTexts {

    private PlainTexts() {}

    /** True where the text has no control character and no half surrogate pair. */
    public static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }
}
