package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.exchange.BoundCall;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Shows a caller the addresses that an agency's answer names as {@link PublicAddress} has them. */
final class PublicAddresses {

    private static final List<String> SINGLE = List.of("Location", "Content-Location");
    private static final String LINK = "Link";

    private PublicAddresses() {}

    /** @param shown headers of the answer to the caller, where none of these stands yet */
    static void show(UpstreamTry attempt, HttpHeaders upstream, org.springframework.http.HttpHeaders shown) {
        if (!upstream.contains("Location") && !upstream.contains("Content-Location") && !upstream.contains(LINK)) {
            return;
        }
        Set<String> values =
                BoundCall.of(attempt.exchange()).map(BoundCall::values).orElse(Set.of());
        PublicAddress address = new PublicAddress(
                attempt.target().match(),
                attempt.target().base(),
                attempt.target().uri(UpstreamProof.NONE),
                values);
        for (String name : SINGLE) {
            upstream.getAll(name).stream()
                    .map(address::of)
                    .filter(Objects::nonNull)
                    .limit(1)
                    .forEach(value -> shown.set(name, value));
        }
        upstream.getAll(LINK).stream()
                .flatMap(value -> LinkValues.of(value).stream())
                .map(link -> link.at(address))
                .filter(Objects::nonNull)
                .forEach(value -> shown.add(LINK, value));
    }
}
