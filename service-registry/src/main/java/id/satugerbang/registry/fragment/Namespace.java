package id.satugerbang.registry.fragment;

import java.util.regex.Pattern;

/** Names of one service's parts inside the unified document. */
record Namespace(String agency, String service) {

    private static final Pattern FORBIDDEN = Pattern.compile("[^A-Za-z0-9._-]");

    /** {@code agency.service.name}; characters that a component may not have are replaced, and the name stays its own. */
    String name(String own) {
        String allowed = FORBIDDEN.matcher(own).replaceAll("_");
        String distinct = allowed.equals(own) ? allowed : allowed + "-" + Integer.toHexString(own.hashCode());
        return agency + "." + service + "." + distinct;
    }

    String path(String own) {
        return "/api/" + agency + "/" + service + own;
    }
}
