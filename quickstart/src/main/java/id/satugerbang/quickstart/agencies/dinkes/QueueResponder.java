package id.satugerbang.quickstart.agencies.dinkes;

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

/** {@code GET /antrean}: how many people wait at the health centres of one region. */
final class QueueResponder implements Responder {

    private static final int CENTRES = 5;
    private static final int LONGEST = 40;

    private final String code;
    private final String name;
    private final Gazetteer gazetteer;
    private final Clock clock;

    QueueResponder(String code, String name, Gazetteer gazetteer, Clock clock) {
        this.code = code;
        this.name = name;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    @Override
    public ResponseDefinition answer(Request request) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        List<Map<String, Object>> centres = gazetteer.districts().entrySet().stream()
                .filter(district -> district.getKey().startsWith(code + "."))
                .limit(CENTRES)
                .map(district -> centre(district.getKey(), district.getValue(), minute))
                .toList();
        return JsonAnswer.of(
                200,
                Map.of(
                        "wilayah",
                        Map.of("kode", code, "nama", name),
                        "per",
                        minute.toString(),
                        "puskesmas",
                        centres,
                        "keterangan",
                        "simulasi: bukan antrean sungguhan"));
    }

    private static Map<String, Object> centre(String district, String name, Instant minute) {
        int waiting = Math.floorMod(31 * district.hashCode() + Long.hashCode(minute.getEpochSecond()), LONGEST);
        return Map.of("kecamatan", district, "nama", "Puskesmas " + name + " (simulasi)", "menunggu", waiting);
    }
}
