package id.satugerbang.support.format;

/** A stored value cannot be written in the form that an operation wants; says nothing of the value. */
public final class UnrenderableValueException extends Exception {

    private static final long serialVersionUID = 1L;

    UnrenderableValueException(String format) {
        super("A value has no form " + format);
    }
}
