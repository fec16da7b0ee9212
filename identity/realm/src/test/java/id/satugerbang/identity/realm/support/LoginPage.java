package id.satugerbang.identity.realm.support;

import java.net.http.HttpHeaders;

/** An answer of Keycloak to a browser: a page, or a redirect away from Keycloak ({@code location}). */
public record LoginPage(int status, String location, String body, HttpHeaders headers) {

    @Override
    public String toString() {
        return status + " " + location + " " + body;
    }
}
