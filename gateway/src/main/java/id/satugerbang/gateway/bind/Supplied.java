package id.satugerbang.gateway.bind;

import id.satugerbang.gateway.exchange.RawTarget;
import id.satugerbang.gateway.route.Binding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the caller sent for bound fields; it must be the citizen's own value or nothing.
 *
 * @param byBinding decoded values by binding; none for those that the caller left out
 */
record Supplied(Map<Binding, List<String>> byBinding) {

    private static final int MOST = 10;
    private static final int LONGEST = 4000;

    /** @throws id.satugerbang.support.problem.ProblemException where something can be nobody's own value */
    static Supplied of(Call call, Map<Binding, List<String>> inBody) {
        List<Binding> bindings = call.use().bindings();
        BoundPath.check(call.match().operation().path(), call.match().rest(), bindings);
        String query = RawTarget.of(call.exchange()).query();
        Map<Binding, List<String>> all = new HashMap<>();
        for (Binding binding : bindings) {
            all.put(
                    binding,
                    bounded(
                            binding,
                            switch (binding.place()) {
                                case PATH -> List.of();
                                case QUERY -> BoundQuery.supplied(query, binding);
                                case HEADER -> BoundHeaders.supplied(call.headers(), binding);
                                case BODY -> inBody.getOrDefault(binding, List.of());
                            }));
        }
        return new Supplied(all);
    }

    List<String> of(Binding binding) {
        return byBinding.getOrDefault(binding, List.of());
    }

    private static List<String> bounded(Binding binding, List<String> values) {
        if (values.size() > MOST || values.stream().anyMatch(value -> value.length() > LONGEST)) {
            throw Mismatch.of(pointer(binding));
        }
        return values;
    }

    /** Place in the request, for the caller to find. */
    static String pointer(Binding binding) {
        return switch (binding.place()) {
            case PATH -> "/path/" + binding.name();
            case QUERY -> "/query/" + binding.name();
            case HEADER -> "/headers/" + binding.name();
            case BODY -> binding.name();
        };
    }

    /** Names no value. */
    @Override
    public String toString() {
        return "Supplied" + byBinding.keySet();
    }
}
