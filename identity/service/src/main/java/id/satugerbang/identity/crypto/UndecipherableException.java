package id.satugerbang.identity.crypto;

/** Stored data does not open: it was damaged, moved to another row, or written under another key. */
public final class UndecipherableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndecipherableException(String what, Throwable cause) {
        super("Stored data does not open: " + what, cause);
    }
}
