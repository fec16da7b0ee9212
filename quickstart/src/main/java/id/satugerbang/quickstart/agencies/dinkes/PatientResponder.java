package id.satugerbang.quickstart.agencies.dinkes;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import id.satugerbang.quickstart.agencies.JsonAnswer;
import id.satugerbang.quickstart.agencies.Single;
import id.satugerbang.quickstart.agencies.assertion.Citizen;
import id.satugerbang.quickstart.agencies.assertion.CitizenResponder;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code GET /fhir/Patient?identifier=system|value}: the patient with that NIK (FHIR R4 search). */
final class PatientResponder implements CitizenResponder {

    private static final Pattern IDENTIFIER = Pattern.compile("https://fhir\\.kemkes\\.go\\.id/id/nik\\|([0-9]{16})");

    private final AccessTokens tokens;

    PatientResponder(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public ResponseDefinition answer(Request request, Citizen citizen) {
        if (!tokens.authorize(request)) {
            return Outcome.unauthorized();
        }
        Matcher identifier =
                IDENTIFIER.matcher(Single.query(request, "identifier").orElse(""));
        return identifier.matches()
                ? JsonAnswer.of(200, Outcome.FHIR, bundle(identifier.group(1)))
                : Outcome.of(400, "value", "identifier harus https://fhir.kemkes.go.id/id/nik|NIK");
    }

    /** No name and no NIK: the simulation knows nobody. */
    private static Map<String, Object> bundle(String nik) {
        Map<String, Object> patient = Map.of(
                "resourceType",
                "Patient",
                "id",
                "P%011d".formatted(Math.floorMod(31L * nik.hashCode(), 100_000_000_000L)),
                "meta",
                Map.of("tag", List.of(Map.of("code", "simulasi", "display", "simulasi: bukan data SATUSEHAT"))),
                "active",
                true);
        return Map.of(
                "resourceType",
                "Bundle",
                "type",
                "searchset",
                "total",
                1,
                "entry",
                List.of(Map.of("resource", patient, "search", Map.of("mode", "match"))));
    }
}
