package id.satugerbang.quickstart.agencies.dukcapil;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import id.satugerbang.quickstart.agencies.JsonAnswer;
import id.satugerbang.quickstart.agencies.Single;
import id.satugerbang.quickstart.agencies.assertion.Citizen;
import id.satugerbang.quickstart.agencies.assertion.CitizenResponder;

/** {@code GET /kia/permohonan/{nomor}}: how far the citizen's own application is. */
final class StatusResponder implements CitizenResponder {

    private final ApplicationStore store;

    StatusResponder(ApplicationStore store) {
        this.store = store;
    }

    @Override
    public ResponseDefinition answer(Request request, Citizen citizen) {
        return store.find(Single.lastSegment(request), citizen)
                .map(application -> JsonAnswer.of(200, application))
                .orElseGet(() -> JsonAnswer.of(404, DukcapilError.notFound()));
    }
}
