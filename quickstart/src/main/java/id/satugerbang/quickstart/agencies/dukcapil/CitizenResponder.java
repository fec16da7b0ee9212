package id.satugerbang.quickstart.agencies.dukcapil;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import id.satugerbang.quickstart.agencies.assertion.Citizen;

/** Answers a request that was made on behalf of a citizen. */
@FunctionalInterface
interface CitizenResponder {

    ResponseDefinition answer(Request request, Citizen citizen);
}
