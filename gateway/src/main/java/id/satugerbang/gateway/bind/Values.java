package id.satugerbang.gateway.bind;

import id.satugerbang.api.internal.model.DisclosedValue;
import id.satugerbang.gateway.route.Binding;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what was handed over to the bindings that asked for it. */
final class Values {

    private static final Logger LOG = LoggerFactory.getLogger(Values.class);

    private Values() {}

    /**
     * @param values in the order of the operation's bindings
     * @throws ProblemException where something is missing that must be there, or the caller sent what is not the citizen's
     */
    static List<Filled> of(Call call, Supplied supplied, List<DisclosedValue> values) {
        List<Binding> bindings = call.use().bindings();
        if (values.size() != bindings.size()) {
            throw unusable(call, "has another number of values than was asked for");
        }
        List<Filled> filled = new ArrayList<>(bindings.size());
        for (int i = 0; i < bindings.size(); i++) {
            Binding binding = bindings.get(i);
            String value = values.get(i).getValue();
            check(call, binding, value, supplied.of(binding));
            filled.add(new Filled(binding, value));
        }
        return filled;
    }

    private static void check(Call call, Binding binding, @Nullable String value, List<String> sent) {
        if (value == null && binding.required()) {
            throw unusable(call, "leaves out " + binding.attribute());
        }
        if (value == null && !sent.isEmpty()) {
            throw Mismatch.of(Supplied.pointer(binding));
        }
        if (value != null && binding.place() == Binding.Place.BODY && !BodyWriter.fits(binding.type(), value)) {
            throw unusable(call, "cannot be written as " + binding.type() + ": " + binding.attribute());
        }
    }

    private static ProblemException unusable(Call call, String reason) {
        LOG.error("The disclosure for {} {}", call.match().name(), reason);
        return ProblemException.of(ProblemCode.CITIZEN_DATA_UNAVAILABLE);
    }
}
