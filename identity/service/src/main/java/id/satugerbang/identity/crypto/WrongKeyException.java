package id.satugerbang.identity.crypto;

/** The key-encryption key is not the one that the database was written with; the service must not start. */
final class WrongKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongKeyException() {
        super("The key in " + KeyEncryptionKey.FILE
                + " is not the key that the profiles in the database were encrypted with");
    }
}
