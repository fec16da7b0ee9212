package id.satugerbang.identity.disclosure;

import id.satugerbang.support.caller.Assurance;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A disclosure that was asked for, in sound form.
 *
 * @param key who asked under which id: the same key is the same disclosure
 * @param caller account that makes the call: the citizen's, or an assisting officer's
 * @param purpose key of the purpose
 * @param matchIsEnough true where an identifier verified by {@code match} may be bound
 * @param assurance of the caller's sign-in
 * @param domicile true where the citizen's region is wanted too
 */
record Order(
        RequestKey key,
        String caller,
        @Nullable UUID member,
        @Nullable UUID assistedSession,
        String service,
        String operation,
        UUID release,
        String purpose,
        boolean matchIsEnough,
        Assurance assurance,
        @Nullable String traceId,
        boolean domicile,
        List<Binding> bindings,
        byte[] fingerprint) {

    static final String DOMICILE = "alamat.kode_wilayah";

    Order {
        bindings = List.copyOf(bindings);
    }

    @Override
    public String toString() {
        return "Order[" + service + ", " + operation + "]";
    }
}
