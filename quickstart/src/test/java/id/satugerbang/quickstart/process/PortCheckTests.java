package id.satugerbang.quickstart.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.satugerbang.quickstart.UserException;
import id.satugerbang.quickstart.settings.Port;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortCheckTests {

    private final PortCheck check = new PortCheck();

    @Test
    void aPortInUseIsNamedWithItsPartAndItsVariable() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(UserException.class)
                    .isThrownBy(() -> check.requireFree(Port.REGISTRY, other.getLocalPort()))
                    .withMessageContaining("Port " + other.getLocalPort())
                    .withMessageContaining("registry")
                    .withMessageContaining("SATU_PORT_REGISTRY");
        }
    }

    @Test
    void aPortThatSomebodyHoldsOnEveryAddressIsInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThatExceptionOfType(UserException.class)
                    .isThrownBy(() -> check.requireFree(Port.GATEWAY, other.getLocalPort()));
        }
    }

    @Test
    void aFreePortIsAccepted() throws Exception {
        int free;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = other.getLocalPort();
        }
        assertThatCode(() -> check.requireFree(Port.REGISTRY, free)).doesNotThrowAnyException();
    }
}
