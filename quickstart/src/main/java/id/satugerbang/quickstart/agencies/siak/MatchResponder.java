package id.satugerbang.quickstart.agencies.siak;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import id.satugerbang.quickstart.agencies.JsonAnswer;
import id.satugerbang.quickstart.agencies.JsonRequest;
import id.satugerbang.quickstart.agencies.Responder;
import id.satugerbang.quickstart.agencies.Single;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code POST /siak/data_verifikasi}: {@code Sesuai} or {@code Tidak Sesuai} for each field that was sent. */
final class MatchResponder implements Responder {

    private static final String USER = "satu-gerbang";

    private final String password;
    private final PopulationRegister register;

    MatchResponder(String password, PopulationRegister register) {
        this.password = password;
        this.register = register;
    }

    @Override
    public ResponseDefinition answer(Request request) {
        JsonNode asked = JsonRequest.object(request).orElseGet(JsonNodeFactory.instance::objectNode);
        boolean known = USER.equals(asked.path("user_id").asString(""))
                && Single.matches(Optional.of(asked.path("password").asString("")), password);
        if (!known) {
            return JsonAnswer.of(401, content(Map.of("RESPONSE_CODE", "05", "RESPONSE", "Akses ditolak (simulasi)")));
        }
        return JsonAnswer.of(200, content(verdict(asked)));
    }

    private Map<String, String> verdict(JsonNode asked) {
        return register.find(asked.path("NIK").asString(""))
                .map(resident -> compared(resident, asked))
                .orElseGet(() -> Map.of("RESPONSE_CODE", "13", "RESPONSE", "Data Tidak Ditemukan (simulasi)"));
    }

    private static Map<String, String> compared(Resident resident, JsonNode asked) {
        Map<String, String> verdict = new TreeMap<>();
        asked.properties().forEach(field -> {
            if (!field.getKey().equals("user_id") && !field.getKey().equals("password")) {
                boolean fits = field.getValue()
                        .asString("")
                        .equalsIgnoreCase(resident.fields().get(field.getKey()));
                verdict.put(field.getKey(), fits ? "Sesuai" : "Tidak Sesuai");
            }
        });
        verdict.put("RESPONSE", "Simulasi");
        return verdict;
    }

    private static Map<String, List<Map<String, String>>> content(Map<String, String> verdict) {
        return Map.of("content", List.of(verdict));
    }
}
