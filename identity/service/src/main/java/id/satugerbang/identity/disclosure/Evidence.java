package id.satugerbang.identity.disclosure;

import id.satugerbang.identity.acting.HeldValue;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an order is judged by.
 *
 * @param held opens a value of the person meant by its key
 * @param consented keys that the citizen's consents cover for this service and purpose
 * @param restricted true where the citizen has restricted processing
 */
record Evidence(Function<String, @Nullable HeldValue> held, Set<String> consented, boolean restricted) {}
