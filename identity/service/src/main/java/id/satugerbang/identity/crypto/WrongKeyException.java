package id.satugerbang.identity.crypto;

/** A key is not the one that the database was written with; the service must not start. */
final class WrongKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;

    /** @param file name of the key file */
    WrongKeyException(String file) {
        super("The key in " + file + " is not the key that the database was written with");
        this.file = file;
    }

    String file() {
        return file;
    }
}
