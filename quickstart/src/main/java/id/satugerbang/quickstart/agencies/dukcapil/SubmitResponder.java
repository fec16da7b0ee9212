package id.satugerbang.quickstart.agencies.dukcapil;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import id.satugerbang.quickstart.agencies.JsonAnswer;
import id.satugerbang.quickstart.agencies.assertion.Citizen;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /kia/permohonan}: files an application. */
final class SubmitResponder implements CitizenResponder {

    private final ApplicationStore store;
    private final Clock clock;

    SubmitResponder(ApplicationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public ResponseDefinition answer(Request request, Citizen citizen) {
        JsonNode body;
        try {
            body = JsonMapper.shared().readTree(request.getBody());
        } catch (JacksonException notJson) {
            return JsonAnswer.of(400, DukcapilError.unreadable());
        }
        if (!body.isObject()) {
            return JsonAnswer.of(400, DukcapilError.unreadable());
        }
        Map<String, String> faults = new ApplicationForm(body).faults(LocalDate.now(clock));
        return faults.isEmpty()
                ? JsonAnswer.of(201, store.file(citizen))
                : JsonAnswer.of(422, DukcapilError.invalid(faults));
    }
}
