package id.satugerbang.registry.imports;

import java.text.Normalizer;
import java.util.Locale;

/** Makes slugs from names. */
final class Slugs {

    private static final int LONGEST = 63;

    private Slugs() {}

    /** Lower case, hyphens, at most 63 characters; empty where nothing is left. */
    static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String slug =
                plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceAll("-+$", "");
    }
}
