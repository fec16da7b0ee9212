package id.satugerbang.support.mvc;

import org.springframework.security.core.AuthenticationException;

/** A token cannot be judged, because the issuer's keys cannot be read at the moment. */
final class IssuerKeysUnavailableException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    IssuerKeysUnavailableException(Throwable cause) {
        super("The issuer's keys cannot be read", cause);
    }
}
