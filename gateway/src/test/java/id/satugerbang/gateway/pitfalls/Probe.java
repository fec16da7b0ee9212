package id.satugerbang.gateway.pitfalls;

import static org.awaitility.Awaitility.await;

import id.satugerbang.gateway.testing.RawHttp;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionTimeoutException;

/** Steps of which probes are made. */
final class Probe {

    /** How long something that may not come is waited for; three times the time-outs that this gateway is given. */
    static final Duration WAIT = Duration.ofSeconds(3);

    private Probe() {}

    static String host(ProbedGateway gateway) {
        return "Host: 127.0.0.1:" + gateway.port() + "\r\n";
    }

    /** One request that asks for the end of its connection. */
    static String call(ProbedGateway gateway, String methodAndTarget, String... headers) {
        return RawHttp.send(
                gateway.port(),
                methodAndTarget + " HTTP/1.1\r\n" + host(gateway) + "Connection: close\r\n" + lines(headers) + "\r\n");
    }

    /** True where a request reached the upstream and holds the text, in lower case. */
    static boolean reached(ProbedGateway gateway, String text) {
        return gateway.upstream().messages().stream()
                .anyMatch(message -> message.text().toLowerCase(Locale.ROOT).contains(text));
    }

    static boolean within(Duration time, Callable<Boolean> condition) {
        try {
            await().atMost(time).until(condition);
            return true;
        } catch (ConditionTimeoutException never) {
            return false;
        }
    }

    /** True where the gateway neither answers nor closes the connection in time. */
    static boolean staysOpen(ProbedGateway gateway, String bytes) {
        try (Socket socket = open(gateway)) {
            send(socket, bytes);
            socket.getInputStream().read();
            return false;
        } catch (SocketTimeoutException stillOpen) {
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** True where a client that goes on calling over one connection is never told that it ends. */
    static boolean stoppingBreaksAKeptConnection(ProbedGateway gateway) {
        try (Socket socket = open(gateway)) {
            String answer = ask(gateway, socket);
            Thread stopping = new Thread(gateway::close, "stopping");
            stopping.start();
            while (answer.startsWith("HTTP/1.1 200") && !answer.contains("connection: close")) {
                answer = ask(gateway, socket);
            }
            stopping.join();
            return !answer.contains("connection: close");
        } catch (IOException failed) {
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String ask(ProbedGateway gateway, Socket socket) throws IOException {
        send(socket, "GET /api/uji/mentah/x HTTP/1.1\r\n" + host(gateway) + "\r\n");
        StringBuilder head = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (head.toString().endsWith("\r\n\r\nok")) {
                break;
            }
        }
        return head.toString().replace("Connection:", "connection:");
    }

    private static Socket open(ProbedGateway gateway) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port());
        socket.setSoTimeout((int) WAIT.toMillis());
        return socket;
    }

    private static void send(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static String lines(String... headers) {
        return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    }
}
