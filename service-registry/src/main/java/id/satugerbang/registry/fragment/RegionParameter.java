package id.satugerbang.registry.fragment;

import id.satugerbang.api.internal.model.PublishedRoute;
import id.satugerbang.api.internal.model.RouteUpstream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The gateway's header by which a caller chooses whose upstream answers, where a service has one in each region. */
final class RegionParameter {

    private static final String HEADER = "Satu-Region";

    private RegionParameter() {}

    /** Whether the header decides anything. */
    static boolean appliesTo(PublishedRoute route) {
        return route.getUpstreams().size() > 1;
    }

    /** Adds the header with the regions that have a system of their own, unless the agency's document names the header already. */
    static void addTo(ArrayNode parameters, PublishedRoute route) {
        for (JsonNode parameter : parameters) {
            if (HEADER.equalsIgnoreCase(parameter.path("name").asString(""))) {
                say(route, parameter);
                return;
            }
        }
        ObjectNode header = parameters.addObject();
        say(route, header);
        header.put("name", HEADER);
        header.put("in", "header");
        header.put(
                "description",
                "Kode wilayah Kemendagri: sistem wilayah itu yang menjawab. Region code: the system of that region answers.");
        header.putObject("schema").put("type", "string");
        header.put("example", "35.78");
    }

    private static void say(PublishedRoute route, JsonNode parameter) {
        if (parameter instanceof ObjectNode header) {
            ArrayNode regions = header.putArray("x-satu-regions");
            route.getUpstreams().stream()
                    .map(RouteUpstream::getRegion)
                    .map(region -> region == null ? "*" : region)
                    .distinct()
                    .sorted()
                    .forEach(regions::add);
        }
    }
}
