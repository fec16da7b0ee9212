package id.satugerbang.registry.fragment;

import java.util.List;
import java.util.Map;

/**
 * What one release contributes to the unified document.
 *
 * @param tags tags of the agency's own document, as slugs
 * @param members by section ({@code paths}, or the kind of a component) the members of its object as JSON, without the braces
 */
public record ServiceFragment(List<String> tags, Map<String, String> members) {

    public ServiceFragment {
        tags = List.copyOf(tags);
        members = Map.copyOf(members);
    }
}
