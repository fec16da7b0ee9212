package id.satugerbang.gateway.bind;

import id.satugerbang.api.internal.model.ActingRequest;
import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.support.caller.Assurance;

/** Makes the question for whom a call is made. */
final class ActingRequests {

    private ActingRequests() {}

    /** One that leaves no trace, because the disclosure of the same call does. */
    static ActingRequest of(Call call) {
        return new ActingRequest(call.caller().subject())
                .member(call.acting().member())
                .assistedSession(call.acting().assistedSession())
                .assurance(
                        call.caller().assurance() == Assurance.SUBSTANTIAL
                                ? ActingRequest.AssuranceEnum.SUBSTANTIAL
                                : ActingRequest.AssuranceEnum.BASIC);
    }

    /** One by which a call in an assisted session stands in the citizen's ledger. */
    static ActingRequest noted(Call call) {
        return of(call).service(call.match().release().service().toString())
                .operation(call.match().operation().id())
                .release(call.match().release().id())
                .traceId(Exchanges.traceId(call.exchange()));
    }
}
