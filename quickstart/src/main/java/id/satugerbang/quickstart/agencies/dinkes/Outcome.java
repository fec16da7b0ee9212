package id.satugerbang.quickstart.agencies.dinkes;

import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import id.satugerbang.quickstart.agencies.JsonAnswer;
import java.util.List;
import java.util.Map;

/** Refusals as FHIR words them ({@code OperationOutcome}). */
final class Outcome {

    static final String FHIR = "application/fhir+json; charset=utf-8";

    private Outcome() {}

    static ResponseDefinition unauthorized() {
        return of(401, "login", "Token akses tidak ada, tidak sah, atau sudah kedaluwarsa");
    }

    static ResponseDefinition of(int status, String code, String text) {
        return JsonAnswer.of(
                status,
                FHIR,
                Map.of(
                        "resourceType",
                        "OperationOutcome",
                        "issue",
                        List.of(Map.of("severity", "error", "code", code, "details", Map.of("text", text)))));
    }
}
