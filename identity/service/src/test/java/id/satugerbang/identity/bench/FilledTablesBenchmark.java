package id.satugerbang.identity.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.Eventually;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.PostgresServer;
import id.satugerbang.identity.testing.TestIssuer;
import id.satugerbang.identity.testing.TestKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 99th percentiles of what must not grow with the number of citizens, and the pace of a key rotation. */
@EnabledIfSystemProperty(named = "satu.bench.citizens", matches = "[0-9,]+")
class FilledTablesBenchmark {

    private static final int WARM_UPS = 100;
    private static final int CALLS = 500;

    private final String database = PostgresServer.newDatabase();
    private final TestKeys keys = new TestKeys();

    static int[] sizes() {
        return Arrays.stream(System.getProperty("satu.bench.citizens").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void measure(int citizens) throws Exception {
        start("1h", "1h").close();
        new FilledTables(database, keys).fill(citizens);
        long began = System.nanoTime();
        try (IdentityServer identity = start("1h", "1s")) {
            Eventually.is(1L, () -> number(identity, "select count(*) from identity.ledger_checkpoint"));
            figure(citizens, "checkpoint_seconds", seconds(began), "s");
            p99(citizens, "proof", number -> identity.get("/identity/v1/ledger/checkpoints/1/proof", token(number)));
            p99(citizens, "family_removal", number -> remove(identity, number));
            p99(
                    citizens,
                    "erasure",
                    number -> identity.post("/identity/v1/rights-requests", token(number), "{\"kind\":\"erase\"}"));
        }
        rotate(citizens);
    }

    private void rotate(int citizens) throws Exception {
        Path file = keys.directory().resolve(TestKeys.KEK);
        KeysetHandle both = KeysetHandle.newBuilder(TinkJsonProtoKeysetFormat.parseKeyset(
                        Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get()))
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build();
        keys.write(
                TestKeys.KEK,
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        both, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
        String left = "select count(*) from identity.profile where data_key is not null and kek_id <> "
                + both.getPrimary().getId();
        long first;
        try (IdentityServer identity = start("1h", "1h")) {
            long all = number(identity, left);
            Eventually.is(true, () -> number(identity, left) < all);
            first = number(identity, left);
        }
        long began = System.nanoTime();
        try (IdentityServer identity = start("1h", "1h")) {
            long resumed = number(identity, left);
            assertThat(resumed).as("goes on where it ended").isLessThanOrEqualTo(first);
            began = System.nanoTime();
            while (number(identity, left) > 0) {
                Thread.onSpinWait();
            }
            figure(citizens, "rotation_resumed_at", citizens - resumed, "rows");
            figure(citizens, "rotation_rows_per_second", resumed / Math.max(0.001, seconds(began)), "rows/s");
        }
    }

    private void p99(int citizens, String name, IntFunction<Answer> call) throws IOException {
        long[] took = new long[CALLS];
        int step = Math.max(1, citizens / (WARM_UPS + CALLS));
        for (int one = 0; one < WARM_UPS + CALLS; one++) {
            long began = System.nanoTime();
            assertThat(call.apply(one * step % citizens).status()).isBetween(200, 299);
            if (one >= WARM_UPS) {
                took[one - WARM_UPS] = System.nanoTime() - began;
            }
        }
        Arrays.sort(took);
        figure(citizens, name + "_p50_ms", took[CALLS / 2] / 1e6, "ms");
        figure(citizens, name + "_p99_ms", took[CALLS * 99 / 100] / 1e6, "ms");
    }

    private static Answer remove(IdentityServer identity, int number) {
        String id = identity.database()
                .sql("select id::text from identity.family_member where subject = ?")
                .param(FilledTables.subject(number))
                .query(String.class)
                .single();
        return identity.call("DELETE", "/identity/v1/family/" + id, token(number), "", "*");
    }

    private static String token(int number) {
        return TestIssuer.shared().citizen(FilledTables.subject(number));
    }

    private IdentityServer start(String every, String look) {
        return IdentityServer.start(
                database,
                PostgresServer.port(),
                keys,
                "--satu.identity.checkpoint.every=" + every,
                "--satu.identity.checkpoint.look=" + look);
    }

    private static long number(IdentityServer identity, String sql) {
        return identity.database().sql(sql).query(Long.class).single();
    }

    private static double seconds(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    }

    private static void figure(int citizens, String name, double value, String unit) throws IOException {
        Files.writeString(
                Path.of(System.getProperty("satu.bench.out", "target/bench-identity.jsonl")),
                "{\"figure\":\"%s_%d\",\"value\":%.1f,\"unit\":\"%s\",\"goal\":null}%n"
                        .formatted(name, citizens, value, unit),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
