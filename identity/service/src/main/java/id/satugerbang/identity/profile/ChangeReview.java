package id.satugerbang.identity.profile;

import id.satugerbang.identity.attribute.AttributeCatalogue;
import id.satugerbang.identity.attribute.AttributeDefinition;
import id.satugerbang.identity.attribute.AttributeValues;
import id.satugerbang.identity.attribute.ValueFaultException;
import id.satugerbang.identity.web.Texts;
import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether a citizen may make a change, and whether its values are right. */
@Component
public class ChangeReview {

    private final AttributeCatalogue catalogue;
    private final AttributeValues values;
    private final Texts texts;

    ChangeReview(AttributeCatalogue catalogue, AttributeValues values, Texts texts) {
        this.catalogue = catalogue;
        this.values = values;
        this.texts = texts;
    }

    /**
     * Looks at every part of a merge patch.
     *
     * @throws ProblemException {@code attribute_protected}, {@code insufficient_user_authentication} or
     *     {@code invalid_value}, each with a pointer for every attribute at fault
     */
    public ProfileChange review(
            Map<String, @Nullable String> patch, Map<String, ProfileValue> current, Assurance assurance) {
        return review(patch, current, assurance, Set.of());
    }

    /** As the other; what stands at the keys in {@code frozen} stays, beside verified identifiers. */
    public ProfileChange review(
            Map<String, @Nullable String> patch,
            Map<String, ProfileValue> current,
            Assurance assurance,
            Set<String> frozen) {
        Refusals refusals = new Refusals(texts);
        Map<String, String> puts = new HashMap<>();
        Set<String> removes = new HashSet<>();
        Set<String> named = new HashSet<>();
        patch.forEach((key, typed) -> {
            Optional<AttributeDefinition> attribute = permitted(key, assurance, refusals);
            if (attribute.isEmpty()) {
                return;
            }
            @Nullable String value = typed == null ? null : accepted(attribute.get(), typed, refusals);
            @Nullable ProfileValue old = current.get(key);
            if (value == null) {
                if (old != null) {
                    removes.add(key);
                }
            } else {
                named.add(key);
                if (old == null || !old.value().equals(value)) {
                    puts.put(key, value);
                }
            }
            if (old != null
                    && isFrozen(attribute.get(), old, frozen)
                    && !old.value().equals(value)) {
                refusals.add(ProblemCode.ATTRIBUTE_PROTECTED, key, "verified_frozen");
            }
        });
        refusals.throwIfAny();
        return new ProfileChange(puts, removes, named);
    }

    private Optional<AttributeDefinition> permitted(String key, Assurance assurance, Refusals refusals) {
        Optional<AttributeDefinition> attribute = catalogue.find(key);
        if (attribute.isEmpty()) {
            refusals.add(ProblemCode.INVALID_VALUE, key, "unknown_attribute");
            return Optional.empty();
        }
        if (!attribute.get().storable()) {
            refusals.add(ProblemCode.ATTRIBUTE_PROTECTED, key, "never_stored");
            return Optional.empty();
        }
        if (!isOpen(attribute.get(), assurance)) {
            refusals.add(ProblemCode.INSUFFICIENT_USER_AUTHENTICATION, key, "needs_second_factor");
            return Optional.empty();
        }
        return attribute;
    }

    /** True where the attribute is shown and changed at this assurance; any signed-in citizen has the basic one. */
    public static boolean isOpen(AttributeDefinition attribute, Assurance assurance) {
        return attribute.assurance() == Assurance.BASIC || assurance.satisfies(attribute.assurance());
    }

    private @Nullable String accepted(AttributeDefinition attribute, String typed, Refusals refusals) {
        try {
            return values.accept(attribute, typed);
        } catch (ValueFaultException fault) {
            refusals.add(ProblemCode.INVALID_VALUE, attribute.key(), fault.fault());
            return null;
        }
    }

    /** A verified identifier belongs to one account for good. */
    private static boolean isFrozen(AttributeDefinition attribute, ProfileValue old, Set<String> frozen) {
        return frozen.contains(attribute.key())
                || (attribute.identifier() && old.row().isVerified());
    }
}
