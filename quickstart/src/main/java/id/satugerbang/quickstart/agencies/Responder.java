package id.satugerbang.quickstart.agencies;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;

/** Answers the requests of one operation of a simulated agency. */
@FunctionalInterface
public interface Responder {

    /** The answer. */
    ResponseDefinition answer(Request request);
}
