package id.satugerbang.registry.conformance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Opens a connection and closes it again: nothing is sent, nothing is read, no redirect can be followed. */
@Component
class UpstreamProbe implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(UpstreamProbe.class);
    private static final int PATIENCE_MILLIS = 1_500;

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(UpstreamProbe::thread);

    /** What went wrong and after how long; empty where the connection (and its certificate) holds. */
    Optional<String> fault(InetAddress at, UpstreamAddress address, boolean encrypted, Deadline deadline) {
        int millis = (int) Math.max(1, deadline.leftMillis(PATIENCE_MILLIS));
        long began = System.nanoTime();
        try (Socket socket = new Socket()) {
            // time-outs of a socket begin anew with each byte: closing it is what ends a handshake that trickles
            Future<?> end = watch.schedule(() -> close(socket), millis, TimeUnit.MILLISECONDS);
            try {
                socket.setSoTimeout(millis);
                socket.connect(new InetSocketAddress(at, address.port()), millis);
                if (encrypted) {
                    shakeHands(socket, address);
                }
                return Optional.empty();
            } finally {
                end.cancel(false);
            }
        } catch (IOException failed) {
            long took = (System.nanoTime() - began) / 1_000_000;
            String reason = took >= millis ? "timed out" : reason(failed);
            return Optional.of(address + ": " + reason + ", " + took + " ms");
        }
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            LOG.debug("a probe's socket was closed already", closed);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "probe-watch");
        thread.setDaemon(true);
        return thread;
    }

    private static void shakeHands(Socket socket, UpstreamAddress address) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        try (SSLSocket secured = (SSLSocket) factory.createSocket(socket, address.host(), address.port(), false)) {
            SSLParameters parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secured.setSSLParameters(parameters);
            secured.startHandshake();
        }
    }

    private static String reason(IOException failed) {
        return failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
    }
}
