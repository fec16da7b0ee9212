package id.satugerbang.gateway.bind;

import id.satugerbang.gateway.route.Binding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A binding with what was handed over for it.
 *
 * @param binding where it goes
 * @param value rendered; absent where an optional attribute is not known or not consented to
 */
record Filled(Binding binding, @Nullable String value) {

    static List<Filled> at(Binding.Place place, List<Filled> all) {
        return all.stream().filter(one -> one.binding().place() == place).toList();
    }

    /** Names the attribute only. */
    @Override
    public String toString() {
        return "Filled[" + binding.attribute() + "]";
    }
}
