package id.satugerbang.quickstart.agencies.bmkg;

import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import id.satugerbang.quickstart.agencies.JsonAnswer;
import id.satugerbang.quickstart.agencies.Responder;
import id.satugerbang.quickstart.agencies.region.Gazetteer;
import id.satugerbang.quickstart.agencies.region.Location;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code GET /publik/prakiraan-cuaca?adm4=35.78.09.1001}: three days for one village. */
final class ForecastResponder implements Responder {

    private static final Pattern VILLAGE = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}");

    private final Gazetteer gazetteer;
    private final Forecast forecast;
    private final Clock clock;

    ForecastResponder(Gazetteer gazetteer, Forecast forecast, Clock clock) {
        this.gazetteer = gazetteer;
        this.forecast = forecast;
        this.clock = clock;
    }

    @Override
    public ResponseDefinition answer(Request request) {
        QueryParameter village = request.queryParameter("adm4");
        if (!village.isPresent() || !VILLAGE.matcher(village.firstValue()).matches()) {
            return JsonAnswer.of(400, BmkgError.badRequest("Parameter adm4 wajib diisi, contoh: 35.78.09.1001"));
        }
        return gazetteer
                .village(village.firstValue())
                .map(location -> JsonAnswer.of(200, body(location)))
                .orElseGet(() -> JsonAnswer.of(404, BmkgError.notFound("Data tidak ditemukan")));
    }

    private Map<String, Object> body(Location location) {
        return Map.of(
                "lokasi",
                location,
                "data",
                List.of(Map.of("lokasi", location, "cuaca", forecast.days(location.adm4(), clock.instant()))),
                "keterangan",
                BmkgLabel.SIMULATION);
    }
}
