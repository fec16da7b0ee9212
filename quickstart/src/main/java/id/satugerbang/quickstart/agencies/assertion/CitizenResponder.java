package id.satugerbang.quickstart.agencies.assertion;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;

/** Answers a request that was made on behalf of a citizen. */
@FunctionalInterface
public interface CitizenResponder {

    /** The answer. */
    ResponseDefinition answer(Request request, Citizen citizen);
}
