package id.satugerbang.identity.rights;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Requests to rectify what only an officer can, because it is verified. */
@Component
public class Rectifications {

    private final RightsStore store;
    private final Clock clock;

    Rectifications(RightsStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Keys that the citizen wants put right. */
    public Set<String> open(String citizen) {
        Set<String> keys = new HashSet<>();
        store.open(citizen).stream()
                .filter(request -> request.kind().equals("rectify"))
                .forEach(request -> keys.addAll(request.attributes()));
        return keys;
    }

    /** An officer has seen the documents for these keys. */
    public void settle(String citizen, Set<String> seen) {
        settle(citizen, "rectify", seen);
    }

    /** These keys are erased with an officer's help. */
    void erased(String citizen, Set<String> keys) {
        settle(citizen, "erase", keys);
    }

    private void settle(String citizen, String kind, Set<String> seen) {
        for (RequestRow request : store.open(citizen)) {
            if (!request.kind().equals(kind)) {
                continue;
            }
            Set<String> left = new TreeSet<>(request.attributes());
            left.removeAll(seen);
            if (left.size() < request.attributes().size()) {
                store.settle(request.id(), left, clock.instant());
            }
        }
    }
}
