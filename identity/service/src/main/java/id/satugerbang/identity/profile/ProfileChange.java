package id.satugerbang.identity.profile;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A change that was found right.
 *
 * @param puts attribute key to the new value, in the form in which it is kept; only values that differ from the stored ones
 * @param removes keys of stored attributes to remove
 * @param named keys of every attribute that the caller gave a value, changed or not
 */
public record ProfileChange(Map<String, String> puts, Set<String> removes, Set<String> named) {

    public ProfileChange {
        puts = Map.copyOf(puts);
        removes = Set.copyOf(removes);
        named = Set.copyOf(named);
    }

    public boolean isEmpty() {
        return puts.isEmpty() && removes.isEmpty();
    }

    /** Every key that the change names. */
    public Set<String> touched() {
        Set<String> touched = new HashSet<>(named);
        touched.addAll(removes);
        return touched;
    }

    @Override
    public String toString() {
        return "ProfileChange[" + puts.keySet() + ", " + removes + "]";
    }
}
