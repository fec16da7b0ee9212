package id.satugerbang.gateway.authn;

/** No key of the issuer was ever loaded, so that no token can be checked. */
class KeysUnavailableException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    KeysUnavailableException() {
        super("No key of the issuer has been loaded yet");
    }
}
