package id.satugerbang.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.resolver.dns.SingletonDnsServerAddressStreamProvider;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Name servers that do not answer hold up nobody but those who ask for their names. */
class NameLookupsTests {

    private static final int MANY = 40;
    private static final Duration TIME = Duration.ofMillis(800);

    private final List<String> questions = new CopyOnWriteArrayList<>();
    private DatagramSocket frozen;
    private NameLookups names;

    @BeforeEach
    void start() throws IOException {
        frozen = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread listener = new Thread(this::listen, "frozen-name-server");
        listener.setDaemon(true);
        listener.start();
        names = new NameLookups(
                new SingletonDnsServerAddressStreamProvider((InetSocketAddress) frozen.getLocalSocketAddress()), TIME);
    }

    @AfterEach
    void stop() {
        names.close();
        frozen.close();
    }

    @Test
    void namesThatNobodyAnswersForEndInTimeAndHoldUpNoOther() throws Exception {
        List<Future<List<InetAddress>>> waiting = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            waiting.add(names.of("beku-" + i + ".example"));
        }

        assertThat(names.of("localhost").await().getNow()).allMatch(InetAddress::isLoopbackAddress);
        assertThat(waiting).noneMatch(Future::isDone);
        for (Future<List<InetAddress>> one : waiting) {
            assertThat(one.await().cause())
                    .isInstanceOfAny(DeadlineExceededException.class, UnknownHostException.class);
        }
    }

    @Test
    void aNameIsAskedForOnceHoweverManyWantIt() {
        List<Future<List<InetAddress>>> waiting = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            waiting.add(names.of("ramai.example"));
        }

        await().until(() -> !questions.isEmpty());
        assertThat(waiting).allMatch(one -> one == waiting.get(0));
        assertThat(questions).hasSizeLessThanOrEqualTo(2).allMatch(question -> question.contains("ramai"));
    }

    @Test
    void anAddressIsNoName() throws Exception {
        assertThat(names.of("127.0.0.1").await().getNow()).containsExactly(InetAddress.getByName("127.0.0.1"));
        assertThat(names.of("::1").await().getNow()).containsExactly(InetAddress.getByName("::1"));
        assertThat(questions).isEmpty();
    }

    private void listen() {
        byte[] buffer = new byte[512];
        try {
            while (!frozen.isClosed()) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                frozen.receive(packet);
                questions.add(new String(buffer, 0, packet.getLength(), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
