package id.satugerbang.quickstart.agencies;

import com.github.tomakehurst.wiremock.http.RequestMethod;

/**
 * One operation of a simulated agency.
 *
 * @param method HTTP method
 * @param path path template, {@code {name}} for a segment
 * @param responder answers it
 */
public record Operation(RequestMethod method, String path, Responder responder) {

    String name() {
        return method + " " + path;
    }
}
