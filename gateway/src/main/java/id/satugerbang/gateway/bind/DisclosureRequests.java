package id.satugerbang.gateway.bind;

import id.satugerbang.api.internal.model.BindingRequest;
import id.satugerbang.api.internal.model.DisclosureRequest;
import id.satugerbang.api.internal.model.Purpose;
import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.route.Binding;
import id.satugerbang.gateway.route.CitizenUse;
import id.satugerbang.gateway.route.RouteMatch;
import id.satugerbang.support.caller.Assurance;
import java.util.Objects;
import java.util.UUID;

/** Makes the request for a disclosure out of a call. */
final class DisclosureRequests {

    private static final String REGION = "Satu-Region";

    private DisclosureRequests() {}

    /** One with an id of its own: an id that the caller chose could hide one hand-over behind another. */
    static DisclosureRequest of(Call call, Supplied supplied) {
        CitizenUse use = call.use();
        RouteMatch match = call.match();
        return new DisclosureRequest(
                        UUID.randomUUID().toString(),
                        call.caller().subject(),
                        match.release().service().toString(),
                        match.operation().id(),
                        match.release().id(),
                        purpose(use),
                        assurance(call.caller().assurance()),
                        use.bindings().stream()
                                .map(binding -> binding(binding, supplied))
                                .toList())
                .member(call.acting().member())
                .assistedSession(call.acting().assistedSession())
                .proofing(use.matchSuffices() ? DisclosureRequest.ProofingEnum.MATCH : null)
                .traceId(Exchanges.traceId(call.exchange()))
                .domicile(asksDomicile(call));
    }

    private static boolean asksDomicile(Call call) {
        return call.match().release().upstreams().size() > 1 && !call.headers().containsHeader(REGION);
    }

    private static Purpose purpose(CitizenUse use) {
        id.satugerbang.gateway.route.Purpose purpose = Objects.requireNonNull(use.purpose(), "purpose");
        return new Purpose(purpose.id()).en(purpose.en());
    }

    private static DisclosureRequest.AssuranceEnum assurance(Assurance assurance) {
        return assurance == Assurance.SUBSTANTIAL
                ? DisclosureRequest.AssuranceEnum.SUBSTANTIAL
                : DisclosureRequest.AssuranceEnum.BASIC;
    }

    private static BindingRequest binding(Binding binding, Supplied supplied) {
        return new BindingRequest(binding.attribute(), binding.required())
                .format(binding.format())
                .template(binding.template())
                .supplied(supplied.of(binding));
    }
}
