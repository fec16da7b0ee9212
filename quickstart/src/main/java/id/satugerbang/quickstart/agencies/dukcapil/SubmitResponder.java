package id.satugerbang.quickstart.agencies.dukcapil;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import id.satugerbang.quickstart.agencies.JsonAnswer;
import id.satugerbang.quickstart.agencies.JsonRequest;
import id.satugerbang.quickstart.agencies.assertion.Citizen;
import id.satugerbang.quickstart.agencies.assertion.CitizenResponder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

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
        return JsonRequest.object(request)
                .map(body -> file(new ApplicationForm(body), citizen))
                .orElseGet(() -> JsonAnswer.of(400, DukcapilError.unreadable()));
    }

    private ResponseDefinition file(ApplicationForm form, Citizen citizen) {
        Map<String, String> faults = form.faults(LocalDate.now(clock));
        return faults.isEmpty()
                ? JsonAnswer.of(201, store.file(citizen))
                : JsonAnswer.of(422, DukcapilError.invalid(faults));
    }
}
