package id.satugerbang.acceptance.system;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The routes as they lie in Redis and on a gateway's disk, for a test that spoils one; speaks the Redis protocol itself. */
public final class StoredRoutes {

    private static final String HASH = "{satu}:routes";

    private final int redis;
    private final Path state;
    private final String password;

    private StoredRoutes(int redis, Path state) {
        this.redis = redis;
        this.state = state;
        this.password = password(state.resolve("server-secrets.json"));
    }

    public static StoredRoutes of(RunningSystem system) {
        return new StoredRoutes(
                Integer.parseInt(system.command().environment("SATU_PORT_REDIS")),
                Path.of(system.command().environment("SATU_STATE_DIR")));
    }

    /** Route of {@code agency/service} as JSON. */
    public String get(String service) {
        return ask("HGET", HASH, service);
    }

    public void put(String service, String route) {
        ask("HSET", HASH, service, route);
    }

    /** Has a gateway that is not running forget what it knew, so that it begins with what lies in Redis. */
    public void forgetAt(String gateway) {
        try (Stream<Path> files = Files.walk(state)) {
            List<Path> kept = files.filter(file -> file.endsWith(Path.of(gateway, "routes.snapshot")))
                    .toList();
            for (Path file : kept) {
                Files.delete(file);
            }
            if (kept.isEmpty()) {
                throw new AssertionError(gateway + " keeps no routes below " + state);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String ask(String... words) {
        try (Socket socket = new Socket("127.0.0.1", redis)) {
            InputStream answers = new BufferedInputStream(socket.getInputStream());
            socket.getOutputStream().write(command("AUTH", password));
            answer(answers);
            socket.getOutputStream().write(command(words));
            return answer(answers);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] command(String... words) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(("*" + words.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
        for (String word : words) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            request.writeBytes(("$" + bytes.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
            request.writeBytes(bytes);
            request.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        return request.toByteArray();
    }

    private static String password(Path secrets) {
        return JsonMapper.shared().readTree(secrets).get("redis").stringValue();
    }

    private static String answer(InputStream in) throws IOException {
        String head = line(in);
        if (head.startsWith("$")) {
            return new String(in.readNBytes(Integer.parseInt(head.substring(1))), StandardCharsets.UTF_8);
        }
        if (head.startsWith("-")) {
            throw new AssertionError("Redis answered " + head);
        }
        return head;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
            line.append((char) c);
        }
        in.skipNBytes(1);
        return line.toString();
    }
}
