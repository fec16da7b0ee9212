package id.satugerbang.identity.verification;

import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dukcapil's match service: fields in, {@code Sesuai} or {@code Tidak Sesuai} for each out. */
@Component
class SiakCivilRegistry implements CivilRegistry {

    private static final String FITS = "sesuai";
    private static final String UNKNOWN = "13";

    private final CivilRegistryProperties properties;
    private final JsonMapper json;
    private final RestClient client;

    SiakCivilRegistry(CivilRegistryProperties properties, JsonMapper json) {
        this.properties = properties;
        this.json = json;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(properties.timeout())
                .build());
        requests.setReadTimeout(properties.timeout());
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public Map<String, Boolean> match(Map<String, String> values) throws CivilRegistryAwayException {
        if (properties.uri() == null) {
            throw new CivilRegistryAwayException("no civil registry is configured", null);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        values.forEach((attribute, value) ->
                SiakField.of(attribute).ifPresent(field -> fields.put(field.name(), field.form(value))));
        fields.put("user_id", properties.user());
        fields.put("password", properties.password());
        try {
            @Nullable
            String answer = client.post()
                    .uri(properties.uri())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(json.writeValueAsString(fields))
                    .retrieve()
                    .body(String.class);
            return matches(json.readTree(answer == null ? "" : answer).at("/content/0"), values);
        } catch (RestClientException | JacksonException failed) {
            throw new CivilRegistryAwayException(failed.getClass().getSimpleName(), failed);
        }
    }

    private static Map<String, Boolean> matches(JsonNode content, Map<String, String> values)
            throws CivilRegistryAwayException {
        if (UNKNOWN.equals(content.path("RESPONSE_CODE").asString(""))) {
            return Map.of();
        }
        Map<String, Boolean> matches = new HashMap<>();
        for (String attribute : values.keySet()) {
            String said =
                    content.path(SiakField.of(attribute).orElseThrow().name()).asString("");
            if (said.isEmpty()) {
                throw new CivilRegistryAwayException("the answer leaves a field out", null);
            }
            matches.put(attribute, said.toLowerCase(java.util.Locale.ROOT).startsWith(FITS));
        }
        return matches;
    }
}
