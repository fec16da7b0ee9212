package id.satugerbang.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An upstream that keeps every byte it gets, and answers each complete message with the same bytes. */
public final class RawUpstream implements AutoCloseable {

    private final ServerSocket server;
    private final byte[] answer;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile int patienceMillis;
    private final AtomicInteger unanswered = new AtomicInteger();

    /** @param answer what to answer; empty for an upstream that never does */
    public RawUpstream(String answer) {
        this(0, answer);
    }

    /** The same on a port that was found before. */
    public RawUpstream(int port, String answer) {
        this.answer = answer.getBytes(StandardCharsets.ISO_8859_1);
        try {
            server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        daemon(this::accept);
    }

    /** Hangs up on so many messages before it answers one. */
    public RawUpstream hangingUpOn(int count) {
        unanswered.set(count);
        return this;
    }

    /** Hangs up on whoever sends nothing for so long in the middle of a message. */
    public RawUpstream givingUpAfter(Duration pause) {
        patienceMillis = (int) pause.toMillis();
        return this;
    }

    public static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    public String url() {
        return "http://" + address();
    }

    /** One entry per connection that sent anything. */
    public List<Message> messages() {
        return messages;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                daemon(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        Message message = new Message();
        messages.add(message);
        try (socket) {
            socket.setSoTimeout(patienceMillis);
            InputStream in = socket.getInputStream();
            byte[] part = new byte[8192];
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                message.add(part, n);
                if (message.isComplete() && unanswered.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    break;
                }
                if (message.isComplete() && answer.length > 0) {
                    socket.getOutputStream().write(answer);
                    socket.getOutputStream().flush();
                    break;
                }
            }
        } catch (IOException reset) {
            message.ended = true;
        }
        message.ended = true;
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "raw-upstream");
        thread.setDaemon(true);
        thread.start();
    }

    /** What came over one connection. */
    public static final class Message {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private volatile boolean ended;

        public synchronized String text() {
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }

        /** True once the gateway has closed the connection. */
        public boolean hasEnded() {
            return ended;
        }

        /** True where the message is whole by its own framing. */
        public boolean isComplete() {
            String text = text();
            int head = text.indexOf("\r\n\r\n");
            if (head < 0) {
                return false;
            }
            String lower = text.substring(0, head).toLowerCase(java.util.Locale.ROOT);
            if (lower.contains("transfer-encoding: chunked")) {
                return text.endsWith("0\r\n\r\n");
            }
            int length = lower.indexOf("content-length: ");
            int wanted = length < 0
                    ? 0
                    : Integer.parseInt(
                            lower.substring(length + 16).split("\r\n")[0].strip());
            return text.length() - head - 4 >= wanted;
        }

        private synchronized void add(byte[] part, int count) {
            bytes.write(part, 0, count);
        }
    }
}
