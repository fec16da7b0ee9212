package id.satugerbang.quickstart.process;

import id.satugerbang.quickstart.UserException;
import id.satugerbang.quickstart.settings.Port;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds out whether a port can be listened on. */
public final class PortCheck {

    /** @throws UserException naming the port, its part and the variable that moves it, where the port is in use */
    public void requireFree(Port port, int number) {
        if (!free(number)) {
            throw new UserException("Port " + number + " for " + port.part()
                    + " is in use: stop what listens there, or choose another with " + port.variable() + "=PORT.");
        }
    }

    private static boolean free(int number) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }
}
