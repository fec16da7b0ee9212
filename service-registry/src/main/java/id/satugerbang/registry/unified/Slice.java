package id.satugerbang.registry.unified;

import java.util.Map;

/**
 * Which services a document covers.
 *
 * @param condition in SQL, over {@code c} (current route) and {@code s} (service)
 * @param whole true for the document of all of them
 * @param single true for the document of one
 */
record Slice(String condition, Map<String, String> parameters, boolean whole, boolean single) {

    static Slice all() {
        return new Slice("true", Map.of(), true, false);
    }

    static Slice service(String agency, String service) {
        return new Slice("c.name = :name", Map.of("name", agency + "/" + service), false, true);
    }

    static Slice agency(String agency) {
        return new Slice("s.agency = :agency", Map.of("agency", agency), false, false);
    }

    /** Services of a sector, of a life event, or whose document has the tag. */
    static Slice tag(String tag) {
        return new Slice(
                "(s.sector = :tag or s.life_events @> array[:tag]::text[] or c.tags @> array[:tag]::text[])",
                Map.of("tag", tag),
                false,
                false);
    }
}
