package id.satugerbang.gateway.internal;

import org.jspecify.annotations.Nullable;

/** A call to another part of the platform failed; serving goes on without it. */
public class PartCallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param status of the answer; 0 where there was none */
    public PartCallException(String message, int status, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** True where the part has understood the call and will not take it, however often it is sent. */
    public boolean isFinal() {
        return status >= 400 && status < 500 && status != 401 && status != 404 && status != 429;
    }
}
