package id.satugerbang.identity.consent;

import java.util.Set;

/** A consent that holds now. */
public record Grant(String citizen, String service, String purpose, Set<String> attributes) {

    public Grant {
        attributes = Set.copyOf(attributes);
    }
}
