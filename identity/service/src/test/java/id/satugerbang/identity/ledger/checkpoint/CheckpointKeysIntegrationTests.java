package id.satugerbang.identity.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.PostgresServer;
import id.satugerbang.identity.testing.TestKeys;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class CheckpointKeysIntegrationTests {

    private final String database = PostgresServer.newDatabase();
    private final TestKeys keys = new TestKeys();

    @ParameterizedTest
    @ValueSource(strings = {"{\"keys\":[]}", "no json", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\",\"kid\":\"x\"}]}"})
    void wrong_keys_stop_the_start_and_nothing_is_written(String content, CapturedOutput output) throws Exception {
        keys.write(CheckpointKeys.FILE, content);
        assertNoStart(output);
    }

    @Test
    void missing_keys_stop_the_start_and_nothing_is_written(CapturedOutput output) throws Exception {
        Files.delete(keys.directory().resolve(CheckpointKeys.FILE));
        assertNoStart(output);
        assertThat(output).contains("does not exist", "SATU_KEYS_DIR");
    }

    @Test
    void a_missing_key_for_calls_to_the_registry_does_too(CapturedOutput output) throws Exception {
        Files.delete(keys.directory().resolve("internal-identity.jwk"));
        assertNoStart(output);
    }

    private void assertNoStart(CapturedOutput output) {
        assertThatThrownBy(() -> IdentityServer.start(database, PostgresServer.port(), keys))
                .isNotNull();
        assertThat(output).contains("APPLICATION FAILED TO START", "Key file");
        assertThat(JdbcClient.create(PostgresServer.database(database))
                        .sql("select count(*) from pg_namespace where nspname = 'identity'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
