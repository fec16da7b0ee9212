package id.satugerbang.registry.publication;

import id.satugerbang.api.internal.model.RouteBinding;
import id.satugerbang.registry.binding.Binding;
import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.util.List;
import java.util.Set;

/** What an operation has to state so that its bindings can be served, and the bindings as gateways know them. */
final class BindingTerms {

    private BindingTerms() {}

    static void check(ApiOperation operation, OperationPolicy policy, List<Binding> bindings, Findings findings) {
        if (bindings.isEmpty()) {
            return;
        }
        if (OperationTerms.purpose(operation) == null) {
            findings.add(FindingCode.PURPOSE_MISSING, operation.pointer());
        }
        if (!policy.audience().equals(Set.of("citizen"))) {
            findings.add(
                    FindingCode.BINDING_AUDIENCE,
                    operation.pointer(),
                    policy.audience().toString());
        }
        for (Binding binding : bindings) {
            if (binding.attribute().substantial() && !policy.assurance().equals("substantial")) {
                findings.add(
                        FindingCode.ATTRIBUTE_NEEDS_ASSURANCE,
                        operation.pointer(),
                        binding.attribute().key());
            }
        }
    }

    static RouteBinding compiled(Binding binding) {
        return new RouteBinding(
                        binding.attribute().key(),
                        RouteBinding.InEnum.fromValue(binding.place()),
                        binding.name(),
                        binding.required())
                .format(binding.form().format())
                .template(binding.form().template())
                .type(RouteBinding.TypeEnum.fromValue(binding.form().type()));
    }
}
