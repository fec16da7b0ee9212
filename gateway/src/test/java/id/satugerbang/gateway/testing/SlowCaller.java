package id.satugerbang.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A client that says for itself when it sends and when it reads. */
public final class SlowCaller implements AutoCloseable {

    private static final int RECEIVE_BUFFER = 4 * 1024;
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket = new Socket();
    private final ScheduledExecutorService trickling = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "slow-caller");
        thread.setDaemon(true);
        return thread;
    });

    private SlowCaller() {}

    /** Connects with a small window, so that what it does not read stays with the sender. */
    public static SlowCaller connect(int port) {
        SlowCaller caller = new SlowCaller();
        try {
            caller.socket.setReceiveBufferSize(RECEIVE_BUFFER);
            caller.socket.setSoTimeout(PATIENCE_MILLIS);
            caller.socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return caller;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public SlowCaller send(String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Goes on with one byte every tenth of a second. */
    public SlowCaller trickle() {
        trickling.scheduleWithFixedDelay(() -> send("a"), 0, 100, TimeUnit.MILLISECONDS);
        return this;
    }

    /** Waits for the first byte of the answer, and reads no more. */
    public SlowCaller readOne() {
        try {
            socket.getInputStream().read();
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What is answered until the connection ends. */
    public String answer() {
        StringBuilder text = new StringBuilder();
        try {
            byte[] part = new byte[8192];
            for (int n = socket.getInputStream().read(part);
                    n >= 0;
                    n = socket.getInputStream().read(part)) {
                text.append(new String(part, 0, n, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException cut) {
            return text.toString();
        }
        return text.toString();
    }

    /** True where the rest of the answer does not come any more: the connection ends before the announced length. */
    public boolean isCutOff() {
        String rest = answer();
        int head = rest.indexOf("\r\n\r\n");
        int at = rest.indexOf("Content-Length: ");
        long announced = Long.parseLong(rest.substring(at + 16, rest.indexOf("\r\n", at)));
        return rest.length() - head - 4 < announced;
    }

    @Override
    public void close() {
        trickling.shutdownNow();
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
