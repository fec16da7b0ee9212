package id.satugerbang.identity.disclosure;

import id.satugerbang.identity.acting.HeldValue;
import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.format.UnrenderableValueException;
import id.satugerbang.support.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * What was found about one binding.
 *
 * @param rendered the value as the operation wants it; absent where it is left out or refused
 * @param refusal why the whole disclosure cannot be; absent where this binding is not in its way
 */
record Finding(
        Binding binding,
        @Nullable String rendered,
        @Nullable ProblemCode refusal) {

    static Finding of(Binding binding, boolean matchIsEnough, Assurance assurance, Evidence evidence) {
        ProblemCode obstacle = withoutLooking(binding, assurance, evidence);
        if (obstacle != null) {
            return without(binding, obstacle);
        }
        HeldValue held = evidence.held().apply(binding.key());
        if (held == null) {
            return without(binding, ProblemCode.CITIZEN_DATA_MISSING);
        }
        if (binding.attribute().identifier() && !isProven(held, matchIsEnough)) {
            return without(binding, ProblemCode.VERIFICATION_REQUIRED);
        }
        try {
            return compared(binding, binding.rendering().render(held.value()));
        } catch (UnrenderableValueException hasNoSuchForm) {
            return without(binding, ProblemCode.INVALID_VALUE);
        }
    }

    private static @Nullable ProblemCode withoutLooking(Binding binding, Assurance assurance, Evidence evidence) {
        if (!binding.attribute().storable()) {
            return ProblemCode.ATTRIBUTE_PROTECTED;
        }
        if (!evidence.consented().contains(binding.key())) {
            return ProblemCode.CONSENT_REQUIRED;
        }
        return assurance.satisfies(binding.attribute().assurance())
                ? null
                : ProblemCode.INSUFFICIENT_USER_AUTHENTICATION;
    }

    /** Knowing somebody's card is enough for a match, so only an operation that says so takes it. */
    private static boolean isProven(HeldValue held, boolean matchIsEnough) {
        return "in_person".equals(held.verifiedBy())
                || "broker".equals(held.verifiedBy())
                || (matchIsEnough && "match".equals(held.verifiedBy()));
    }

    /** An optional value is left out, unless the caller sent one in its place: nobody vouches for that. */
    private static Finding without(Binding binding, ProblemCode obstacle) {
        if (binding.required()) {
            return new Finding(binding, null, obstacle);
        }
        return new Finding(binding, null, binding.supplied().isEmpty() ? null : ProblemCode.BOUND_VALUE_MISMATCH);
    }

    private static Finding compared(Binding binding, String rendered) {
        return binding.supplied().stream().allMatch(rendered::equals)
                ? new Finding(binding, rendered, null)
                : new Finding(binding, null, ProblemCode.BOUND_VALUE_MISMATCH);
    }

    @Override
    public String toString() {
        return "Finding[" + binding.key() + "]";
    }
}
