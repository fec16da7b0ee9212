package id.satugerbang.gateway.bind;

import id.satugerbang.api.internal.model.Acting;
import id.satugerbang.api.internal.model.Disclosure;
import id.satugerbang.support.caller.Assurance;
import org.jspecify.annotations.Nullable;

/**
 * Whom a call is for: the caller, or in an assisted session the citizen at the counter.
 *
 * @param subject Keycloak subject, or assisted account
 * @param assurance how sure the platform is of the person
 */
record Citizen(String subject, Assurance assurance) {

    static Citizen of(Call call, Acting answer) {
        Acting.AssuranceEnum worth = answer.getAssurance();
        return of(call, answer.getSubject(), worth == null ? null : worth.getValue());
    }

    static Citizen of(Call call, Disclosure answer) {
        Disclosure.AssuranceEnum worth = answer.getAssurance();
        return of(call, answer.getSubject(), worth == null ? null : worth.getValue());
    }

    private static Citizen of(Call call, String subject, @Nullable String worth) {
        return call.isAssisted()
                ? new Citizen(subject, Assurance.ofAcr(worth))
                : new Citizen(call.caller().subject(), call.caller().assurance());
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "Citizen[" + assurance + "]";
    }
}
