package id.satugerbang.quickstart.agencies.bmkg;

import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import id.satugerbang.quickstart.agencies.JsonAnswer;
import id.satugerbang.quickstart.agencies.Responder;
import id.satugerbang.quickstart.agencies.region.Gazetteer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** {@code GET /publik/peringatan-dini?adm2=35.78}: warnings for a regency or city in the next hours. */
final class WarningsResponder implements Responder {

    private static final int VALID_HOURS = 3;
    private static final List<String> EVENTS = List.of("Hujan Lebat", "Hujan Petir", "Angin Kencang");

    private final Gazetteer gazetteer;
    private final Clock clock;

    WarningsResponder(Gazetteer gazetteer, Clock clock) {
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    @Override
    public ResponseDefinition answer(Request request) {
        QueryParameter region = request.queryParameter("adm2");
        if (!region.isPresent() || !region.firstValue().matches("\\d{2}\\.\\d{2}")) {
            return JsonAnswer.of(400, BmkgError.badRequest("Parameter adm2 wajib diisi, contoh: 35.78"));
        }
        Optional<String> name = gazetteer.regency(region.firstValue());
        return name.map(known -> JsonAnswer.of(200, body(region.firstValue(), known)))
                .orElseGet(() -> JsonAnswer.of(404, BmkgError.notFound("Data tidak ditemukan")));
    }

    private Map<String, Object> body(String code, String name) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        return Map.of(
                "wilayah", Map.of("adm2", code, "kotkab", name),
                "peringatan", warnings(code, hour),
                "keterangan", BmkgLabel.SIMULATION);
    }

    private static List<Map<String, Object>> warnings(String code, Instant hour) {
        SplittableRandom random = new SplittableRandom(31L * code.hashCode() + hour.getEpochSecond());
        return EVENTS.stream()
                .filter(event -> random.nextInt(EVENTS.size()) == 0)
                .map(event -> Map.<String, Object>of(
                        "kejadian",
                        event,
                        "tingkat",
                        random.nextBoolean() ? "Waspada" : "Siaga",
                        "berlaku_dari",
                        hour.toString(),
                        "berlaku_sampai",
                        hour.plus(VALID_HOURS, ChronoUnit.HOURS).toString()))
                .toList();
    }
}
