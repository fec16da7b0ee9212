package id.satugerbang.gateway.exchange;

import id.satugerbang.support.caller.Assurance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the bind stage made of a call that needs a citizen's data, or is made for somebody else.
 *
 * @param citizen Keycloak subject of the citizen whom the call is for
 * @param member family member whose data was handed over in the citizen's place
 * @param assurance how sure the platform is of the citizen
 * @param attributes keys of what was handed over
 * @param pathAndQuery target at the upstream with what was filled in; absent where nothing was filled in there
 * @param values what was handed over, so that no answer's address shows it
 * @param domicile region code of the citizen; absent where nobody asked for it
 */
public record BoundCall(
        String citizen,
        @Nullable UUID member,
        Assurance assurance,
        List<String> attributes,
        Set<String> values,
        @Nullable String pathAndQuery,
        @Nullable String domicile) {

    private static final String ATTRIBUTE = BoundCall.class.getName();

    public BoundCall {
        attributes = List.copyOf(attributes);
        values = Set.copyOf(values);
    }

    /** Left by the bind stage; empty for every other call. */
    public static Optional<BoundCall> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    /** Leaves it for the stages behind. */
    public void leaveOn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "BoundCall" + attributes;
    }
}
