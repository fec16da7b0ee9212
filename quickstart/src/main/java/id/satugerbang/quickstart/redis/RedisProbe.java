package id.satugerbang.quickstart.redis;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Talks to Redis just enough to know that it serves (RESP inline commands). */
final class RedisProbe {

    private static final int PATIENCE_MILLIS = 1_000;
    private static final int ANSWER_BYTES = 512;

    private final int port;
    private final String password;

    RedisProbe(int port, String password) {
        this.port = port;
        this.password = password;
    }

    /** True where Redis accepts the password and answers; false while it still loads its data. */
    boolean serves() {
        try {
            return command("PING").contains("+PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What Redis answers to one command, raw. */
    String command(String command) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            String lines = "AUTH " + password + "\r\n" + command + "\r\nQUIT\r\n";
            socket.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
            InputStream answer = socket.getInputStream();
            return new String(answer.readNBytes(ANSWER_BYTES), StandardCharsets.UTF_8);
        }
    }
}
