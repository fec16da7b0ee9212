package id.satugerbang.support.mvc;

import java.io.IOException;

/** A body went past its limit while it was read. */
public final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException(long limit) {
        super("body larger than " + limit + " bytes");
    }
}
