package id.satugerbang.registry.document;

/** A document goes past one of the {@link DocumentLimits}. */
final class DocumentOutOfBoundsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DocumentOutOfBoundsException(String bound) {
        super(bound);
    }
}
