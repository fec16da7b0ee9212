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

    private static final int PAGE = 10;

    private final AccessTokens tokens;
    private final Gazetteer gazetteer;

    OrganizationResponder(AccessTokens tokens, Gazetteer gazetteer) {
        this.tokens = tokens;
        this.gazetteer = gazetteer;
    }

    @Override
    public ResponseDefinition answer(Request request) {
        if (!tokens.authorize(request)) {
            return Outcome.unauthorized();
        }
        String name = Single.query(request, "name").orElse("").strip();
        return name.isEmpty()
                ? Outcome.of(400, "required", "Parameter name wajib diisi, contoh: Sukolilo")
                : JsonAnswer.of(200, Outcome.FHIR, search(name.toLowerCase(Locale.ROOT)));
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
}
