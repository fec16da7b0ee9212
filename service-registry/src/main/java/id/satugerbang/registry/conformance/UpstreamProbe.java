package id.satugerbang.registry.conformance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.stereotype.Component;

/** Opens a connection and closes it again: nothing is sent, nothing is read, no redirect can be followed. */
@Component
class UpstreamProbe {

    private static final int PATIENCE_MILLIS = 1_500;

    /** What went wrong and after how long; empty where the connection (and its certificate) holds. */
    Optional<String> fault(InetAddress at, UpstreamAddress address, boolean encrypted) {
        long began = System.nanoTime();
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(at, address.port()), PATIENCE_MILLIS);
            if (encrypted) {
                shakeHands(socket, address);
            }
            return Optional.empty();
        } catch (IOException failed) {
            long millis = (System.nanoTime() - began) / 1_000_000;
            return Optional.of(address + ": " + reason(failed) + ", " + millis + " ms");
        }
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
