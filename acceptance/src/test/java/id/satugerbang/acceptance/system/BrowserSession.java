package id.satugerbang.acceptance.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs in through Keycloak's real pages; carries cookies by hand, which Java's own jar would drop for {@code __Host-}. */
public final class BrowserSession {

    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final Pattern SET_UP =
            Pattern.compile("<form[^>]*id=\"kc-totp-settings-form\"[^>]* action=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("name=\"totpSecret\" value=\"([^\"]+)\"");
    private static final int REDIRECTS = 10;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final URI portal;

    private BrowserSession(URI portal) {
        this.portal = portal;
    }

    /** Signs a demo account in and gives the gateway's cookie as the value of a {@code Cookie} header. */
    public static String cookieOf(String username, RunningSystem system) {
        return signedIn(username, system.accounts().account(username).password(), system)
                .cookie();
    }

    /** Signs in. */
    public static BrowserSession signedIn(String username, String password, RunningSystem system) {
        BrowserSession browser = new BrowserSession(system.portal());
        HttpResponse<String> page = browser.get(system.portal().resolve("/auth/login?return_to=/"));
        page = browser.post(action(FORM, page), Map.of("username", username));
        browser.expectSession(browser.post(action(FORM, page), Map.of("username", username, "password", password)));
        return browser;
    }

    /** The gateway's cookie as the value of a {@code Cookie} header. */
    public String cookie() {
        return "__Host-satu=" + jar(portal).get("__Host-satu");
    }

    /** Asks for {@code substantial} assurance, and sets one-time codes up for an account that has none yet, which takes the password once more. */
    public void stepUp(String password) {
        HttpResponse<String> asked = get(portal.resolve("/auth/login?assurance=substantial&return_to=/"));
        HttpResponse<String> page = post(action(FORM, asked), Map.of("password", password));
        Matcher secret = SECRET.matcher(page.body());
        if (!secret.find()) {
            throw new AssertionError(
                    "one-time codes are not set up at " + page.uri().getPath());
        }
        expectSession(post(
                action(SET_UP, page),
                Map.of("totp", OneTimeCode.now(secret.group(1)), "totpSecret", secret.group(1), "userLabel", "")));
    }

    private void expectSession(HttpResponse<String> page) {
        if (!jar(portal).containsKey("__Host-satu")
                || !page.uri().getAuthority().equals(portal.getAuthority())) {
            throw new AssertionError(
                    "no session after " + page.statusCode() + " " + page.uri().getPath());
        }
    }

    private HttpResponse<String> get(URI address) {
        return follow(address, HttpRequest.newBuilder(address).GET());
    }

    private HttpResponse<String> post(URI address, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return follow(
                address,
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> follow(URI first, HttpRequest.Builder request) {
        URI address = first;
        HttpResponse<String> response = send(address, request);
        for (int step = 0; step < REDIRECTS && response.statusCode() / 100 == 3; step++) {
            address = address.resolve(response.headers().firstValue("Location").orElseThrow());
            response = send(address, HttpRequest.newBuilder(address).GET());
        }
        return response;
    }

    private HttpResponse<String> send(URI address, HttpRequest.Builder request) {
        String sent = jar(address).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        try {
            HttpResponse<String> response =
                    client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(cookie -> keep(address, cookie));
            return response;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void keep(URI address, String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String value = pair.substring(equals + 1);
        if (value.isEmpty()) {
            jar(address).remove(pair.substring(0, equals));
        } else {
            jar(address).put(pair.substring(0, equals), value);
        }
    }

    private Map<String, String> jar(URI address) {
        return cookies.computeIfAbsent(address.getAuthority(), origin -> new HashMap<>());
    }

    private static URI action(Pattern wanted, HttpResponse<String> page) {
        Matcher form = wanted.matcher(page.body());
        if (form.find()) {
            return page.uri().resolve(form.group(1).replace("&amp;", "&"));
        }
        throw new AssertionError("no such form at " + page.uri().getPath() + ": " + page.statusCode());
    }
}
