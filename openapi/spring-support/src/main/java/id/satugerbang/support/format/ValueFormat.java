package id.satugerbang.support.format;

/** Writes a stored value in one of the forms that agencies expect. */
public interface ValueFormat {

    /** True where values of this attribute type (its name in the attribute catalogue, such as {@code date}) have this form. */
    boolean fits(String attributeType);

    /**
     * The value in this form.
     *
     * @param stored the value as the profile keeps it
     * @throws UnrenderableValueException where the value has no such form
     */
    String render(String stored) throws UnrenderableValueException;
}
