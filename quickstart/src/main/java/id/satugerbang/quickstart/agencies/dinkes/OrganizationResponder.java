package id.satugerbang.quickstart.agencies.dinkes;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import id.satugerbang.quickstart.agencies.JsonAnswer;
import id.satugerbang.quickstart.agencies.Responder;
import id.satugerbang.quickstart.agencies.Single;
import id.satugerbang.quickstart.agencies.region.Gazetteer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code GET /fhir/Organization?name=}: health centres by part of their name, one per district (FHIR R4 search). */
final class OrganizationResponder implements Responder {

    private static final String FHIR = "application/fhir+json; charset=utf-8";
    private static final String BEARER = "Bearer ";
    private static final int PAGE = 10;

    private final AccessTokens tokens;
    private final Gazetteer gazetteer;

    OrganizationResponder(AccessTokens tokens, Gazetteer gazetteer) {
        this.tokens = tokens;
        this.gazetteer = gazetteer;
    }

    @Override
    public ResponseDefinition answer(Request request) {
        if (!authorized(request)) {
            return outcome(401, "login", "Token akses tidak ada, tidak sah, atau sudah kedaluwarsa");
        }
        String name = Single.query(request, "name").orElse("").strip();
        return name.isEmpty()
                ? outcome(400, "required", "Parameter name wajib diisi, contoh: Sukolilo")
                : JsonAnswer.of(200, FHIR, search(name.toLowerCase(Locale.ROOT)));
    }

    private boolean authorized(Request request) {
        return Single.header(request, "Authorization")
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()))
                .filter(tokens::valid)
                .isPresent();
    }

    private Map<String, Object> search(String name) {
        List<Map<String, Object>> found = gazetteer.districts().entrySet().stream()
                .filter(district ->
                        nameOf(district.getValue()).toLowerCase(Locale.ROOT).contains(name))
                .map(district -> entry(district.getKey(), district.getValue()))
                .toList();
        return Map.of(
                "resourceType",
                "Bundle",
                "type",
                "searchset",
                "total",
                found.size(),
                "entry",
                found.subList(0, Math.min(PAGE, found.size())));
    }

    private Map<String, Object> entry(String code, String district) {
        String id = "puskesmas-" + code.replace('.', '-');
        Map<String, Object> organization = Map.of(
                "resourceType",
                "Organization",
                "id",
                id,
                "meta",
                Map.of("tag", List.of(Map.of("code", "simulasi", "display", "simulasi: bukan data SATUSEHAT"))),
                "active",
                true,
                "name",
                nameOf(district),
                "address",
                List.of(Map.of("district", district, "city", city(code), "country", "ID")));
        return Map.of("resource", organization, "search", Map.of("mode", "match"));
    }

    private String city(String district) {
        return gazetteer
                .regency(district.substring(0, district.lastIndexOf('.')))
                .orElse("Jawa Timur");
    }

    private static String nameOf(String district) {
        return "Puskesmas " + district + " (simulasi)";
    }

    private static ResponseDefinition outcome(int status, String code, String text) {
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
