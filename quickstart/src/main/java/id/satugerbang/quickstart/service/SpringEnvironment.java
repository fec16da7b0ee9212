package id.satugerbang.quickstart.service;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Spring properties of a service, handed over in one variable so that no secret stands on a command line. */
final class SpringEnvironment {

    private final Map<String, Object> properties = new TreeMap<>();

    SpringEnvironment with(String property, Object value) {
        properties.put(property, value);
        return this;
    }

    Map<String, String> variables() {
        return Map.of("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(properties));
    }
}
