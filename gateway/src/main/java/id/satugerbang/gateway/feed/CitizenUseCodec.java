package id.satugerbang.gateway.feed;

import id.satugerbang.api.internal.model.RouteBinding;
import id.satugerbang.api.internal.model.RouteOperation;
import id.satugerbang.gateway.route.Beneficiary;
import id.satugerbang.gateway.route.Binding;
import id.satugerbang.gateway.route.CasePointers;
import id.satugerbang.gateway.route.CitizenUse;
import id.satugerbang.gateway.route.Purpose;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Translates what an operation does with citizens' data between the contract and the route stage. */
final class CitizenUseCodec {

    private CitizenUseCodec() {}

    /** @throws id.satugerbang.gateway.route.UnbuildableReleaseException where a binding is not complete */
    static CitizenUse use(RouteOperation operation) {
        CitizenUse use = new CitizenUse(
                purpose(operation.getPurpose()),
                operation.getProofing() == RouteOperation.ProofingEnum.MATCH,
                acting(list(operation.getActing())),
                list(operation.getBindings()).stream()
                        .map(CitizenUseCodec::binding)
                        .toList(),
                cases(operation.getCase()));
        return use.equals(CitizenUse.NONE) ? CitizenUse.NONE : use;
    }

    /** Adds the contract's form to an operation. */
    static RouteOperation published(CitizenUse use, RouteOperation operation) {
        if (use == CitizenUse.NONE) {
            return operation;
        }
        Purpose purpose = use.purpose();
        CasePointers cases = use.cases();
        return operation
                .purpose(
                        purpose == null
                                ? null
                                : new id.satugerbang.api.internal.model.Purpose(purpose.id()).en(purpose.en()))
                .proofing(use.matchSuffices() ? RouteOperation.ProofingEnum.MATCH : null)
                .acting(acting(use.acting()))
                .bindings(
                        use.bindings().stream().map(CitizenUseCodec::published).toList())
                ._case(
                        cases == null
                                ? null
                                : new id.satugerbang.api.internal.model.CasePointers(cases.receipt(), cases.status()));
    }

    private static Beneficiary acting(List<RouteOperation.ActingEnum> acting) {
        if (!acting.contains(RouteOperation.ActingEnum.FAMILY)) {
            return Beneficiary.SELF;
        }
        return acting.contains(RouteOperation.ActingEnum.SELF) ? Beneficiary.SELF_OR_FAMILY : Beneficiary.FAMILY;
    }

    private static @Nullable List<RouteOperation.ActingEnum> acting(Beneficiary acting) {
        return switch (acting) {
            case SELF -> null;
            case FAMILY -> List.of(RouteOperation.ActingEnum.FAMILY);
            case SELF_OR_FAMILY -> List.of(RouteOperation.ActingEnum.SELF, RouteOperation.ActingEnum.FAMILY);
        };
    }

    private static Binding binding(RouteBinding binding) {
        RouteBinding.TypeEnum type = Objects.requireNonNullElse(binding.getType(), RouteBinding.TypeEnum.STRING);
        return new Binding(
                RouteCodec.required(binding.getAttribute(), "binding.attribute"),
                Binding.Place.valueOf(
                        RouteCodec.required(binding.getIn(), "binding.in").name()),
                RouteCodec.required(binding.getName(), "binding.name"),
                RouteCodec.required(binding.getRequired(), "binding.required"),
                binding.getFormat(),
                binding.getTemplate(),
                Binding.Type.valueOf(type.name()));
    }

    private static RouteBinding published(Binding binding) {
        return new RouteBinding(
                        binding.attribute(),
                        RouteBinding.InEnum.valueOf(binding.place().name()),
                        binding.name(),
                        binding.required())
                .format(binding.format())
                .template(binding.template())
                .type(RouteBinding.TypeEnum.valueOf(binding.type().name()));
    }

    private static @Nullable Purpose purpose(id.satugerbang.api.internal.model.@Nullable Purpose purpose) {
        return purpose == null
                ? null
                : new Purpose(RouteCodec.required(purpose.getId(), "purpose.id"), purpose.getEn());
    }

    private static @Nullable CasePointers cases(id.satugerbang.api.internal.model.@Nullable CasePointers cases) {
        return cases == null
                ? null
                : new CasePointers(
                        EnvelopeCodec.pointer(RouteCodec.required(cases.getReceipt(), "case.receipt")),
                        EnvelopeCodec.pointer(RouteCodec.required(cases.getStatus(), "case.status")));
    }

    private static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
