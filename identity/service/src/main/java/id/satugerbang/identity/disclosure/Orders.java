package id.satugerbang.identity.disclosure;

import id.satugerbang.api.internal.model.BindingRequest;
import id.satugerbang.api.internal.model.DisclosureRequest;
import id.satugerbang.api.internal.model.Purpose;
import id.satugerbang.identity.attribute.AttributeCatalogue;
import id.satugerbang.identity.attribute.AttributeDefinition;
import id.satugerbang.identity.consent.PurposeKey;
import id.satugerbang.identity.web.Faults;
import id.satugerbang.identity.web.PlainTexts;
import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.format.ValueFormat;
import id.satugerbang.support.format.ValueFormats;
import id.satugerbang.support.format.ValueTemplate;
import id.satugerbang.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads orders from the wire; what cannot be understood is refused before anything is looked at. */
@Component
class Orders {

    private final AttributeCatalogue catalogue;
    private final Faults faults;

    Orders(AttributeCatalogue catalogue, Faults faults) {
        this.catalogue = catalogue;
        this.faults = faults;
    }

    /** @throws ProblemException {@code invalid_value} with a pointer */
    Order read(String part, DisclosureRequest request) {
        refuseUnsafe("/request_id", request.getRequestId());
        refuseUnsafe("/caller", request.getCaller());
        refuseUnsafe("/service", request.getService());
        refuseUnsafe("/operation", request.getOperation());
        refuseUnsafe("/trace_id", request.getTraceId());
        Purpose purpose = request.getPurpose();
        return new Order(
                new RequestKey(part, request.getRequestId()),
                request.getCaller(),
                request.getMember(),
                request.getAssistedSession(),
                request.getService(),
                request.getOperation(),
                request.getRelease(),
                PurposeKey.of(purpose.getId(), purpose.getEn()),
                request.getProofing() != null,
                Assurance.ofAcr(request.getAssurance().getValue()),
                request.getTraceId(),
                Boolean.TRUE.equals(request.getDomicile()),
                bindings(request.getBindings()),
                Fingerprint.of(request));
    }

    private List<Binding> bindings(List<@Nullable BindingRequest> wanted) {
        List<Binding> bindings = new ArrayList<>();
        for (BindingRequest binding : wanted) {
            if (binding == null) {
                throw fault("/bindings/" + bindings.size(), "unknown_attribute");
            }
            bindings.add(binding(binding, "/bindings/" + bindings.size()));
        }
        return bindings;
    }

    private Binding binding(BindingRequest wanted, String pointer) {
        AttributeDefinition attribute = catalogue
                .find(wanted.getAttribute())
                .orElseThrow(() -> fault(pointer + "/attribute", "unknown_attribute"));
        return new Binding(
                attribute,
                wanted.getRequired(),
                new Rendering(format(wanted, attribute, pointer), template(wanted.getTemplate(), pointer)),
                supplied(wanted.getSupplied(), pointer));
    }

    private List<String> supplied(@Nullable List<@Nullable String> sent, String pointer) {
        List<String> supplied = new ArrayList<>();
        for (String value : sent == null ? List.<@Nullable String>of() : sent) {
            if (value == null) {
                throw fault(pointer + "/supplied/" + supplied.size(), "empty_value");
            }
            supplied.add(value);
        }
        return supplied;
    }

    private @Nullable ValueFormat format(BindingRequest wanted, AttributeDefinition attribute, String pointer) {
        if (wanted.getFormat() == null) {
            return null;
        }
        return ValueFormats.find(wanted.getFormat())
                .filter(format -> format.fits(attribute.type().wire()))
                .orElseThrow(() -> fault(pointer + "/format", "unknown_format"));
    }

    private @Nullable ValueTemplate template(@Nullable String text, String pointer) {
        if (text == null) {
            return null;
        }
        return ValueTemplate.parse(text).orElseThrow(() -> fault(pointer + "/template", "bad_template"));
    }

    private void refuseUnsafe(String pointer, @Nullable String text) {
        if (text != null && !PlainTexts.isPlain(text)) {
            throw fault(pointer, "unsafe_character");
        }
    }

    private ProblemException fault(String pointer, String code) {
        return faults.at(pointer, code);
    }
}
