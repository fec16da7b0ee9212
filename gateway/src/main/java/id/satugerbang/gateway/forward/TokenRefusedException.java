package id.satugerbang.gateway.forward;

/** The upstream refused a token, and a new one may be tried. */
class TokenRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TokenRefusedException() {
        super("The upstream refused the token", null, false, false);
    }
}
