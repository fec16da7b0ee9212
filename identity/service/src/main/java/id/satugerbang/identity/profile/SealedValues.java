package id.satugerbang.identity.profile;

import id.satugerbang.identity.acting.HeldValue;
import id.satugerbang.identity.crypto.ValueCipher;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Values of one citizen that open when they are asked for. Not for several threads. */
public final class SealedValues {

    private final Supplier<ValueCipher> opening;
    private final Map<String, Sealed> sealed = new HashMap<>();
    private @Nullable ValueCipher cipher;

    SealedValues(Supplier<ValueCipher> opening) {
        this.opening = opening;
    }

    void add(String attribute, Sealed value) {
        sealed.put(attribute, value);
    }

    /**
     * The value in clear; null where there is none.
     *
     * @throws id.satugerbang.identity.crypto.UndecipherableException where it does not open
     */
    public @Nullable HeldValue open(String attribute) {
        Sealed value = sealed.get(attribute);
        if (value == null) {
            return null;
        }
        if (cipher == null) {
            cipher = opening.get();
        }
        return new HeldValue(cipher.decrypt(attribute, value.ciphertext()), value.source(), value.verifiedBy());
    }

    record Sealed(
            byte[] ciphertext, String source, @Nullable String verifiedBy) {}
}
