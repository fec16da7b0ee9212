package id.satugerbang.identity.profile;

import id.satugerbang.identity.attribute.Doubt;
import java.util.List;
import java.util.Map;

/**
 * A profile as its citizen sees it.
 *
 * @param values by attribute key, in the order of the form
 * @param doubts what the last change gave reason to look at again
 */
public record ProfileView(long version, Map<String, ProfileValue> values, List<Doubt> doubts) {}
