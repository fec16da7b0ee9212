package id.satugerbang.gateway.feed;

import org.jspecify.annotations.Nullable;

/** A call to the registry failed; serving goes on without it. */
class RegistryCallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RegistryCallException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
