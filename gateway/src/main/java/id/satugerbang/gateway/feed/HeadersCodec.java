package id.satugerbang.gateway.feed;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Translates the header parameters of an operation between the contract and the route stage, which folds their case. */
final class HeadersCodec {

    private HeadersCodec() {}

    /** A route that names none, such as one from before they were named, declares none. */
    static Set<String> declared(@Nullable List<String> names) {
        return names == null
                ? Set.of()
                : names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    static @Nullable List<String> published(Set<String> names) {
        return names.isEmpty() ? null : names.stream().sorted().toList();
    }
}
