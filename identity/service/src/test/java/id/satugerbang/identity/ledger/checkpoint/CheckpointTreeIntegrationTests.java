package id.satugerbang.identity.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.Eventually;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.PostgresServer;
import id.satugerbang.identity.testing.TestIssuer;
import id.satugerbang.identity.testing.TestKeys;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tree that is built in steps and stored in part has the root of RFC 6962, and its proofs hold. */
class CheckpointTreeIntegrationTests {

    private static final String FILL = """
            insert into identity.ledger_head (subject, seq, hash)
            select 'c' || lpad(g::text, 6, '0'), 1, sha256(convert_to(g::text, 'UTF8')) from generate_series(1, ?) g
            on conflict (subject) do nothing
            """;

    private final String database = PostgresServer.newDatabase();
    private final TestKeys keys = new TestKeys();

    @ParameterizedTest
    @ValueSource(ints = {1, 1023, 1024, 1025, 5000})
    void every_leaf_is_proven(int citizens) {
        try (IdentityServer identity = start()) {
            identity.database().sql(FILL).param(citizens).update();
            Eventually.is(1, () -> newest(identity, citizens));
            for (int one : new int[] {1, citizens / 2 + 1, citizens}) {
                assertHolds(identity, one);
            }
        }
    }

    @Test
    void another_replica_goes_on_where_one_has_ended() {
        try (IdentityServer identity = start()) {
            identity.database().sql(FILL).param(3000).update();
            Eventually.is(1, () -> newest(identity, 3000));
        }
        try (IdentityServer identity = IdentityServer.start(database, PostgresServer.port(), keys)) {
            identity.database().sql(FILL).param(4000).update();
            identity.database()
                    .sql(
                            "insert into identity.ledger_leaf (subject, n, seq, hash)"
                                    + " select subject, (select max(n) + 1 from identity.ledger_checkpoint), seq, hash from identity.ledger_head where subject between 'c003001' and 'c003100'")
                    .update();
            identity.database()
                    .sql("insert into identity.ledger_progress (n, after, leaves, complete)"
                            + " values ((select max(n) + 1 from identity.ledger_checkpoint), '', 0, false)")
                    .update();
        }
        try (IdentityServer identity = start()) {
            Eventually.is(1, () -> newest(identity, 4000));
            assertHolds(identity, 3050);
        }
    }

    private IdentityServer start() {
        return IdentityServer.start(
                database,
                PostgresServer.port(),
                keys,
                "--satu.identity.checkpoint.every=1s",
                "--satu.identity.checkpoint.look=100ms");
    }

    private static int newest(IdentityServer identity, int citizens) {
        return identity.database()
                .sql("select least(count(*), 1) from identity.ledger_checkpoint where tree_size = ?")
                .param(citizens)
                .query(Integer.class)
                .single();
    }

    private static void assertHolds(IdentityServer identity, int citizen) {
        String subject = "c%06d".formatted(citizen);
        long n = identity.database()
                .sql("select max(n) from identity.ledger_checkpoint")
                .query(Long.class)
                .single();
        Answer proof = identity.get(
                        "/identity/v1/ledger/checkpoints/" + n + "/proof",
                        TestIssuer.shared().citizen(subject))
                .isOk();
        List<byte[]> path = new ArrayList<>();
        proof.body().path("path").forEach(hash -> path.add(hex(hash.asString())));
        Leaf leaf = new Leaf(subject, 1, hex(proof.at("/hash")));
        assertThat(proof.body().path("leaf_index").asLong()).isEqualTo(citizen - 1L);
        assertThat(new InclusionProof(
                                citizen - 1L,
                                proof.body().at("/checkpoint/tree_size").asLong(),
                                path)
                        .holds(leaf.bytes(), hex(proof.at("/checkpoint/root_hash"))))
                .isTrue();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
