package id.satugerbang.registry.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns CSV records into rows of the contract's form; which columns there are is said by the header line. */
final class CsvRows {

    private static final String AGENCY_REGION = "region_code";

    private final List<String> columns;
    private final JsonMapper json;

    CsvRows(List<String> header, JsonMapper json) {
        this.columns = header;
        this.json = json;
    }

    /** One {@code ImportRow} as JSON. */
    String row(List<String> fields) {
        Map<String, String> values = new HashMap<>();
        for (int index = 0; index < Math.min(columns.size(), fields.size()); index++) {
            if (!fields.get(index).isEmpty()) {
                values.put(columns.get(index), fields.get(index));
            }
        }
        return (columns.contains(AGENCY_REGION) ? innovation(values) : service(values)).toString();
    }

    private ObjectNode service(Map<String, String> values) {
        String name = values.getOrDefault("name", "");
        ObjectNode row = json.createObjectNode().put("agency", values.get("agency"));
        ObjectNode service = row.putObject("service");
        service.put("slug", values.getOrDefault("slug", Slugs.of(name)));
        text(service, "name", name, values.get("name_en"));
        text(service, "summary", values.getOrDefault("summary", name), values.get("summary_en"));
        service.put("sector", values.get("sector")).put("region", values.get("region"));
        ArrayNode lifeEvents = service.putArray("life_events");
        Arrays.stream(values.getOrDefault("life_events", "").split(";"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(lifeEvents::add);
        service.put("simulated", Boolean.parseBoolean(values.getOrDefault("simulated", "false")));
        return row;
    }

    /** A list of innovations as the press reports them: sample data, never a live service. */
    private ObjectNode innovation(Map<String, String> values) {
        String name = values.getOrDefault("name", "");
        String agency = values.getOrDefault("agency", "");
        ObjectNode row = json.createObjectNode().put("agency", Slugs.of(agency)).put("agency_name", agency);
        ObjectNode service = row.putObject("service");
        service.put("slug", Slugs.of(name));
        text(service, "name", name, null);
        String source = values.getOrDefault("source", "-");
        text(
                service,
                "summary",
                "Data contoh: inovasi " + name + " dari " + agency + ". Sumber: " + source + ".",
                "Sample data: the innovation " + name + " of " + agency + ". Source: " + source + ".");
        service.put("sector", values.get("sector")).put("region", values.get(AGENCY_REGION));
        service.put("simulated", true);
        return row;
    }

    private static void text(
            ObjectNode target, String member, String indonesian, @org.jspecify.annotations.Nullable String english) {
        ObjectNode text = target.putObject(member).put("id", indonesian);
        if (english != null) {
            text.put("en", english);
        }
    }
}
