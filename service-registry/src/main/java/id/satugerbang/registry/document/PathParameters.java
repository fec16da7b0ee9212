package id.satugerbang.registry.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Parameters of a path: each is required, and one that the template names and nobody describes is a text. */
final class PathParameters {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}/]{1,100})\\}");

    private PathParameters() {}

    /** @param operation where what is added is said to stand */
    static List<Located> completed(List<Located> described, String operation, String path) {
        List<Located> parameters = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Located parameter : described) {
            boolean ofPath = parameter.node().path("in").asString("").equals("path");
            if (ofPath) {
                known.add(parameter.node().path("name").asString(""));
            }
            parameters.add(ofPath ? required(parameter) : parameter);
        }
        Matcher names = PARAMETER.matcher(path);
        while (names.find()) {
            if (known.add(names.group(1))) {
                parameters.add(new Located(operation, text(names.group(1))));
            }
        }
        return List.copyOf(parameters);
    }

    private static Located required(Located parameter) {
        if (parameter.node().path("required").asBoolean(false)) {
            return parameter;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (var member : parameter.node().properties()) {
            copy.set(member.getKey(), member.getValue());
        }
        return new Located(parameter.pointer(), copy.put("required", true));
    }

    private static JsonNode text(String name) {
        ObjectNode parameter = JsonNodeFactory.instance.objectNode();
        parameter.put("name", name).put("in", "path").put("required", true);
        parameter.putObject("schema").put("type", "string");
        return parameter;
    }
}
