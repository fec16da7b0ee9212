package id.satugerbang.quickstart.agencies.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssertionKeysTests {

    private final Assertions assertions = new Assertions();
    private final AtomicInteger fetches = new AtomicInteger();
    private HttpServer gateway;

    @BeforeEach
    void publishKeys() throws Exception {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] keys = assertions.publicKeys().toString().getBytes(StandardCharsets.UTF_8);
        gateway.createContext("/.well-known/jwks.json", exchange -> {
            fetches.incrementAndGet();
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void keysAreFetchedOnceAndKept() {
        AssertionVerifier verifier = verifier();
        for (int i = 0; i < 20; i++) {
            assertThat(verifier.verify(assertions.of("warga-1"))).isPresent();
        }
        assertThat(fetches).hasValue(1);
    }

    @Test
    void unknownKeysCannotMakeItFetchWithoutEnd() {
        AssertionVerifier verifier = verifier();
        for (int i = 0; i < 20; i++) {
            String unknown = Assertions.sign(
                    assertions.claims("warga-1").build(), Assertions.newKey("unknown-" + i), "citizen-assertion+jwt");
            assertThat(verifier.verify(unknown)).isEmpty();
        }
        assertThat(fetches.get()).isBetween(1, 3);
        assertThat(verifier.verify(assertions.of("warga-1"))).isPresent();
    }

    private AssertionVerifier verifier() {
        URI keys = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/.well-known/jwks.json");
        return new AssertionVerifier(
                AssertionKeys.remote(keys), Assertions.ISSUER, Assertions.AUDIENCE, Assertions.clock());
    }
}
