package id.satugerbang.gateway.bind;

import id.satugerbang.api.internal.model.ActingRequest;
import id.satugerbang.api.internal.model.Disclosure;
import id.satugerbang.gateway.exchange.BoundCall;
import id.satugerbang.gateway.exchange.RawTarget;
import id.satugerbang.gateway.route.Binding;
import id.satugerbang.gateway.route.Operation;
import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Binds one call: for whom it is, what is handed over, and where that goes. */
final class CitizenBinder {

    private final IdentityClient identity;

    CitizenBinder(IdentityClient identity) {
        this.identity = identity;
    }

    /** The call with what was bound in it, and a {@link BoundCall} left on it; errors with the refusal. */
    Mono<ServerWebExchange> bind(Call call) {
        return call.use().isBound()
                ? disclosed(call)
                : citizen(call, ActingRequests.noted(call)).map(citizen -> unbound(call, citizen));
    }

    private Mono<ServerWebExchange> disclosed(Call call) {
        return JsonBody.of(call).flatMap(body -> {
            Supplied supplied = Supplied.of(call, body.supplied());
            return certain(call)
                    .then(Mono.defer(() -> identity.disclose(call.exchange(), DisclosureRequests.of(call, supplied))))
                    .map(answer -> filled(call, body, answer, Values.of(call, supplied, answer.getValues())));
        });
    }

    /** Nothing is handed over where an assisted session is not worth what the operation asks. */
    private Mono<Void> certain(Call call) {
        return call.isAssisted() && call.wanted() == Assurance.SUBSTANTIAL
                ? citizen(call, ActingRequests.of(call)).then()
                : Mono.empty();
    }

    private Mono<Citizen> citizen(Call call, ActingRequest request) {
        return identity.acting(call.exchange(), request).map(answer -> sure(call, Citizen.of(call, answer)));
    }

    private static Citizen sure(Call call, Citizen citizen) {
        if (!citizen.assurance().satisfies(call.wanted())) {
            throw ProblemException.of(ProblemCode.INSUFFICIENT_USER_AUTHENTICATION);
        }
        return citizen;
    }

    private static ServerWebExchange filled(Call call, JsonBody body, Disclosure answer, List<Filled> filled) {
        Citizen citizen = sure(call, Citizen.of(call, answer));
        List<String> attributes = filled.stream()
                .filter(one -> one.value() != null)
                .map(one -> one.binding().attribute())
                .toList();
        new BoundCall(
                        citizen.subject(),
                        call.acting().member(),
                        citizen.assurance(),
                        attributes,
                        values(filled),
                        target(call, filled),
                        answer.getDomicile())
                .leaveOn(call.exchange());
        BoundRequest request = new BoundRequest(
                call.exchange().getRequest(),
                Filled.at(Binding.Place.HEADER, filled),
                body.filled(Filled.at(Binding.Place.BODY, filled)));
        return call.exchange().mutate().request(request).build();
    }

    private static Set<String> values(List<Filled> filled) {
        return filled.stream().map(Filled::value).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    private static String target(Call call, List<Filled> filled) {
        Operation operation = call.match().operation();
        String path = BoundPath.filled(operation.path(), call.match().rest(), Filled.at(Binding.Place.PATH, filled));
        String query = BoundQuery.filled(RawTarget.of(call.exchange()).query(), Filled.at(Binding.Place.QUERY, filled));
        return query == null ? path : path + "?" + query;
    }

    private static ServerWebExchange unbound(Call call, Citizen citizen) {
        new BoundCall(citizen.subject(), call.acting().member(), citizen.assurance(), List.of(), Set.of(), null, null)
                .leaveOn(call.exchange());
        return call.exchange();
    }
}
