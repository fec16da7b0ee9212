package id.satugerbang.registry.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests that no HTTP client would send, byte for byte. */
public final class RawHttp {

    private RawHttp() {}

    /**
     * An answer as it came.
     *
     * @param text head and body
     */
    public record Raw(int status, String text) {

        public boolean isProblem() {
            return text.toLowerCase(java.util.Locale.ROOT).contains("content-type: application/problem+json");
        }
    }

    /** Sends a request with that target and body; what is in them is sent as Latin-1. */
    public static Raw send(int port, String method, String target, String headers, String body) {
        String request = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Raw(text.isEmpty() ? 0 : Integer.parseInt(text.substring(9, 12)), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
