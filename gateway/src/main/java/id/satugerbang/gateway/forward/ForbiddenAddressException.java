package id.satugerbang.gateway.forward;

import java.io.IOException;

/** An upstream's name leads to an address that agencies' services must not have. */
class ForbiddenAddressException extends IOException {

    private static final long serialVersionUID = 1L;

    ForbiddenAddressException() {
        super("The upstream's address is not allowed");
    }
}
