package id.satugerbang.identity.realm.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium with one page, driven over the DevTools protocol: enough to fill in a form and take a picture. */
public final class Chromium implements AutoCloseable, WebSocket.Listener {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final StringBuilder message = new StringBuilder();

    private Chromium(Process process, URI page) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, this)
                .join();
    }

    /** The browser on this machine, if there is one. */
    public static boolean isInstalled() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .anyMatch(path -> Files.isExecutable(Path.of(path)));
    }

    /** Starts a browser with a fresh profile under {@code folder}. */
    public static Chromium start(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path profile = Files.createTempDirectory(folder, "profile");
        String binary = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseThrow();
        Process process = new ProcessBuilder(List.of(
                        binary,
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run",
                        "--disable-dev-shm-usage",
                        "--hide-scrollbars",
                        "--lang=id",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.log").toFile())
                .start();
        Path port = profile.resolve("DevToolsActivePort");
        await().atMost(LONGEST).until(() -> Files.exists(port) && Files.size(port) > 0);
        URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list");
        HttpClient http = HttpClient.newHttpClient();
        JsonNode targets = JsonMapper.shared()
                .readTree(http.send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
        for (JsonNode target : targets) {
            if ("page".equals(target.path("type").asString())) {
                return new Chromium(
                        process, URI.create(target.path("webSocketDebuggerUrl").asString()));
            }
        }
        throw new IOException("Chromium has no page: " + targets);
    }

    /** Forgets cookies and sets the width of the window and the colour scheme ({@code light} or {@code dark}). */
    public void visitor(int width, String scheme) {
        call("Network.clearBrowserCookies", Map.of());
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 760, "deviceScaleFactor", 1, "mobile", width < 600));
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Goes to {@code uri} and waits until the element {@code selector} is there. */
    public void open(URI uri, String selector) {
        call("Page.navigate", Map.of("url", uri.toString()));
        awaitElement(selector);
    }

    /** Types {@code text} into {@code field}, presses the login button and waits for {@code next}. */
    public void submit(String field, String text, String next) {
        type(field, text);
        click("#kc-login, #kc-register", next);
    }

    /** Types {@code text} into {@code field}. */
    public void type(String field, String text) {
        evaluate("document.querySelector('" + field + "').value = '" + text + "'");
    }

    /** Presses what {@code selector} finds and waits for {@code next} on the page after it. */
    public void click(String selector, String next) {
        evaluate("document.body.dataset.old = 'yes'; document.querySelector('" + selector + "').click()");
        awaitElement("body:not([data-old]) " + next);
    }

    /** Value of a JavaScript expression, as text. */
    public String evaluate(String expression) {
        return call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true))
                .path("result")
                .path("value")
                .asString("");
    }

    /** Stores a picture of the whole page. */
    public void picture(Path file) throws IOException {
        evaluate("document.fonts.ready.then(() => true)");
        String png = call("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .path("data")
                .asString();
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(png));
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            JsonNode json = JsonMapper.shared().readTree(message.toString());
            message.setLength(0);
            CompletableFuture<JsonNode> waiting = answers.remove(json.path("id").asInt(-1));
            if (waiting != null) {
                waiting.complete(json.path("result"));
            }
        }
        webSocket.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    private void awaitElement(String selector) {
        await().atMost(LONGEST).pollInterval(Duration.ofMillis(50)).until(() -> "true"
                .equals(evaluate("document.readyState == 'complete' && !!document.querySelector('"
                        + selector.replace("'", "\\'") + "')")));
    }

    private JsonNode call(String method, Map<String, Object> parameters) {
        int id = calls.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        String call = JsonMapper.shared().writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
        return socket.sendText(call, true)
                .thenCompose(sent -> answer)
                .orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS)
                .join();
    }
}
