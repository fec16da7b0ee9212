package id.satugerbang.identity.realm.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one running installation (PostgreSQL, Keycloak with the realm, a stand-in for identity) for the whole run. */
public final class TestInstallation implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Installation.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent("installation", key -> start(), Installation.class);
    }

    private static Installation start() {
        try {
            Path folder = Path.of("target/installation").toAbsolutePath();
            Files.createDirectories(folder);
            InternalKeys keys = InternalKeys.create(folder.resolve("keys"));
            FakeIdentity identity = FakeIdentity.start(keys.callers());
            RealPostgres postgres = RealPostgres.start();
            RealKeycloak keycloak = new RealKeycloak(
                    folder.resolve("keycloak"),
                    Map.of(
                            "KC_DB_URL", postgres.jdbcUrl(),
                            "KC_DB_USERNAME", postgres.username(),
                            "KC_DB_PASSWORD", postgres.password(),
                            "KC_SPI_EVENTS_LISTENER__SATU_SIGN_IN_EVENTS__IDENTITY_URI",
                                    identity.uri().toString(),
                            "KC_SPI_EVENTS_LISTENER__SATU_SIGN_IN_EVENTS__KEYS_DIR",
                                    keys.folder().toString(),
                            "KC_SPI_EVENTS_LISTENER__SATU_SIGN_IN_EVENTS__RETRY_MAX_SECONDS", "1"));
            keycloak.start();
            return Installation.create(folder, postgres, keycloak, identity, MailSink.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
