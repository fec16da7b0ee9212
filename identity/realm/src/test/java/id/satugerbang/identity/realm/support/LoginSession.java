package id.satugerbang.identity.realm.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A browser without scripts that signs in at client {@code satu-gateway}: keeps cookies, fills in forms, stops at the gateway. */
public final class LoginSession {

    /** RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String CALLBACK = Installation.ORIGIN + "/auth/callback";
    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    /** The form that leads to other ways of signing in; a person who fills in a page does not send it. */
    private static final Pattern ANOTHER_WAY =
            Pattern.compile("<form[^>]*>\\s*<input type=\"hidden\" name=\"tryAnotherWay\".*?</form>", Pattern.DOTALL);

    private static final Pattern HIDDEN =
            Pattern.compile("<input[^>]*type=\"hidden\"[^>]* name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final RealKeycloak keycloak;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, Map<String, String>> jars = new HashMap<>();

    public LoginSession(RealKeycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** Address at which a login begins, with {@code more} query parameters. */
    public URI loginUri(Map<String, String> more) {
        Map<String, String> query = new LinkedHashMap<>(Map.of(
                "client_id", "satu-gateway",
                "response_type", "code",
                "scope", "openid",
                "redirect_uri", CALLBACK,
                "code_challenge", CHALLENGE,
                "code_challenge_method", "S256"));
        query.putAll(more);
        return keycloak.realm("protocol/openid-connect/auth?" + Tokens.form(query));
    }

    /** Address at which a registration begins, with {@code more} query parameters. */
    public URI registrationUri(Map<String, String> more) {
        return URI.create(loginUri(more).toString().replace("/openid-connect/auth?", "/openid-connect/registrations?"));
    }

    /** Opens the login; the page, or the gateway's callback where nothing had to be asked. */
    public LoginPage open(Map<String, String> more) {
        return send(HttpRequest.newBuilder(loginUri(more)));
    }

    /** Opens any page of Keycloak with the session's cookies. */
    public LoginPage get(URI uri) {
        return send(HttpRequest.newBuilder(uri));
    }

    /** Sends the form of {@code page}, its hidden fields included. */
    public LoginPage submit(LoginPage page, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>();
        String shown = ANOTHER_WAY.matcher(page.body()).replaceAll("");
        Matcher hidden = HIDDEN.matcher(shown);
        while (hidden.find()) {
            form.put(hidden.group(1), hidden.group(2));
        }
        form.putAll(fields);
        Matcher action = ACTION.matcher(shown);
        if (!action.find()) {
            throw new AssertionError("No form in " + page);
        }
        return send(
                HttpRequest.newBuilder(keycloak.uri().resolve(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(Tokens.form(form))));
    }

    /** Goes through both pages of a login. */
    public LoginPage signIn(String username, String password, Map<String, String> more) {
        LoginPage second = submit(open(more), Map.of("username", username));
        return submit(second, Map.of("username", username, "password", password));
    }

    /** As {@link #signIn}, by a browser that may be signed in already: asks for the password in any case. */
    public LoginPage signInAgain(String username, String password, Map<String, String> more) {
        Map<String, String> asked = new LinkedHashMap<>(more);
        asked.put("prompt", "login");
        LoginPage page = open(asked);
        if (!page.body().contains("name=\"password\"")) {
            page = submit(page, Map.of("username", username));
        }
        return submit(page, Map.of("username", username, "password", password));
    }

    /** The tokens for the code that Keycloak sent to the gateway's callback. */
    public JsonNode tokens(LoginPage callback) {
        Matcher code = CODE.matcher(callback.location());
        if (!callback.location().startsWith(CALLBACK) || !code.find()) {
            throw new AssertionError("Not at the gateway: " + callback);
        }
        return new Tokens(keycloak)
                .request(Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "satu-gateway",
                        "client_secret",
                        Installation.GATEWAY_SECRET,
                        "redirect_uri",
                        CALLBACK,
                        "code",
                        code.group(1),
                        "code_verifier",
                        VERIFIER));
    }

    private LoginPage send(HttpRequest.Builder builder) {
        Map<String, String> cookies = jar(builder.build().uri());
        if (!cookies.isEmpty()) {
            builder.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = exchange(builder.build());
        answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(cookies, cookie));
        String location = answer.headers().firstValue("Location").orElse("");
        if (location.startsWith(keycloak.uri().toString())) {
            return send(HttpRequest.newBuilder(URI.create(location)));
        }
        return new LoginPage(answer.statusCode(), location, answer.body(), answer.headers());
    }

    /** Keycloak's cookies are for the paths of one realm each. */
    private Map<String, String> jar(URI uri) {
        return jars.computeIfAbsent(uri.getPath().replaceFirst("^(/realms/[^/]+).*", "$1"), realm -> new HashMap<>());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void keep(Map<String, String> cookies, String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
