package id.satugerbang.registry.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns CSV records into rows of the contract's form; which columns there are is said by the header line. */
final class CsvRows {

    private final Columns columns;
    private final JsonMapper json;

    CsvRows(Columns columns, JsonMapper json) {
        this.columns = columns;
        this.json = json;
    }

    /** One {@code ImportRow} as JSON. */
    String row(List<String> fields) {
        Map<String, String> values = columns.values(fields);
        return (columns.has(Columns.AGENCY_REGION) ? innovation(values) : service(values)).toString();
    }

    private ObjectNode service(Map<String, String> values) {
        String name = values.getOrDefault("name", "");
        ObjectNode row = json.createObjectNode().put("agency", values.get("agency"));
        ObjectNode service = row.putObject("service");
        service.put("slug", values.getOrDefault("slug", Slugs.of(name)));
        text(service, "name", name, values.get("name_en"));
        text(service, "summary", values.getOrDefault("summary", name), values.get("summary_en"));
        service.put("sector", values.get("sector")).put("region", region(values.get("region")));
        ArrayNode lifeEvents = service.putArray("life_events");
        Arrays.stream(values.getOrDefault("life_events", "").split("[;|\n]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(lifeEvents::add);
        String simulated = values.getOrDefault("simulated", "tidak");
        CellValues.truth(simulated)
                .ifPresentOrElse(truth -> service.put("simulated", truth), () -> service.put("simulated", simulated));
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
        service.put("sector", values.get("sector")).put("region", region(values.get(Columns.AGENCY_REGION)));
        service.put("simulated", true);
        return row;
    }

    private static @Nullable String region(@Nullable String code) {
        return code == null ? null : CellValues.region(code);
    }

    private static void text(ObjectNode target, String member, String indonesian, @Nullable String english) {
        ObjectNode text = target.putObject(member).put("id", indonesian);
        if (english != null) {
            text.put("en", english);
        }
    }
}
