package id.satugerbang.registry.publication;

import java.util.List;

/** A credential cannot change its type or go away, because live routes use it. */
public class CredentialInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param services {@code agency/service} of some that use it */
    CredentialInUseException(List<String> services) {
        super("The credential is used by " + String.join(", ", services));
    }
}
