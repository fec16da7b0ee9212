package id.satugerbang.identity.disclosure;

import id.satugerbang.identity.acting.HeldValue;
import id.satugerbang.identity.disclosure.Decision.Fault;
import id.satugerbang.identity.disclosure.Decision.Refused;
import id.satugerbang.identity.disclosure.Decision.Released;
import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides an order: every required attribute must be fit to be handed over, an optional one that is not is left out. */
final class Judge {

    /** The gravest reason is answered. A caller learns of a mismatch only where nothing else is in the way. */
    private static final List<ProblemCode> BY_GRAVITY = List.of(
            ProblemCode.ATTRIBUTE_PROTECTED,
            ProblemCode.CONSENT_REQUIRED,
            ProblemCode.INSUFFICIENT_USER_AUTHENTICATION,
            ProblemCode.CITIZEN_DATA_MISSING,
            ProblemCode.VERIFICATION_REQUIRED,
            ProblemCode.INVALID_VALUE,
            ProblemCode.BOUND_VALUE_MISMATCH);

    private Judge() {}

    static Decision judge(Order order, Assurance assurance, Evidence evidence) {
        if (evidence.restricted()) {
            return new Refused(ProblemCode.PROCESSING_RESTRICTED, List.of(), asked(order));
        }
        List<Finding> findings = order.bindings().stream()
                .map(binding -> Finding.of(binding, order.matchIsEnough(), assurance, evidence))
                .toList();
        return refusal(order, findings).orElseGet(() -> release(order, findings, evidence));
    }

    private static Optional<Decision> refusal(Order order, List<Finding> findings) {
        for (ProblemCode code : BY_GRAVITY) {
            List<Fault> faults = findings.stream()
                    .filter(finding -> finding.refusal() == code)
                    .map(finding -> new Fault(finding.binding().key(), code.wire()))
                    .distinct()
                    .toList();
            if (!faults.isEmpty()) {
                return Optional.of(new Refused(code, faults, asked(order)));
            }
        }
        return Optional.empty();
    }

    private static Decision release(Order order, List<Finding> findings, Evidence evidence) {
        List<@Nullable String> values = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>();
        for (Finding finding : findings) {
            values.add(finding.rendered());
            if (finding.rendered() != null) {
                keys.add(finding.binding().key());
            }
        }
        HeldValue region = order.domicile() ? evidence.held().apply(Order.DOMICILE) : null;
        if (region != null) {
            keys.add(Order.DOMICILE);
        }
        return new Released(values, region == null ? null : region.value(), List.copyOf(keys));
    }

    /** What was asked for, once each, in the order of the bindings. */
    static List<String> asked(Order order) {
        return Stream.concat(
                        order.bindings().stream().map(Binding::key),
                        order.domicile() ? Stream.of(Order.DOMICILE) : Stream.empty())
                .distinct()
                .toList();
    }
}
