package id.satugerbang.identity.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Disclosures;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.PostgresServer;
import id.satugerbang.identity.testing.TestIssuer;
import id.satugerbang.identity.testing.TestKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Somebody with all rights changes the real database by hand; the citizen and the auditor find and name it. */
class LedgerAuditIntegrationTests {

    private static final int ROWS = 5;

    private IdentityServer identity;
    private Disclosures disclosures;
    private String siti;
    private String budi;

    @TempDir
    private Path files;

    @BeforeEach
    void write() throws IOException {
        identity = IdentityServer.start(
                PostgresServer.newDatabase(),
                PostgresServer.port(),
                new TestKeys(),
                "--satu.identity.checkpoint.every=0s",
                "--satu.identity.checkpoint.look=200ms");
        disclosures = new Disclosures(identity);
        siti = disclosures.citizen("nama_lengkap=Siti");
        budi = disclosures.citizen("nama_lengkap=Budi");
        for (int row = 0; row < ROWS; row++) {
            disclosures.ask(siti, Disclosures.required("nama_lengkap"));
            disclosures.ask(budi, Disclosures.required("nama_lengkap"));
        }
        awaitCheckpointOf(siti);
        awaitCheckpointOf(budi);
        Files.writeString(files.resolve("keys"), publicly("/identity/v1/ledger/keys"));
        Files.writeString(files.resolve("kept"), publicly("/identity/v1/ledger/checkpoints"));
    }

    @AfterEach
    void stop() {
        identity.close();
    }

    @Test
    void an_untouched_ledger_is_clean() {
        assertThat(audit()).hasSize(2).first().asString().contains("10 rows of 2 citizens", "nothing was changed");
    }

    @Test
    void an_altered_row_is_found() {
        tamper("update identity.ledger_entry set service = 'uji/lain' where seq = 3 and subject = '%s'");
        assertFound("altered", 3);
    }

    @Test
    void an_altered_row_with_a_fitting_hash_breaks_the_chain() {
        tamper("update identity.ledger_entry set hash = prev where seq = 3 and subject = '%s'");
        assertFound("altered", 3);
    }

    @Test
    void a_removed_row_is_found() {
        tamper("delete from identity.ledger_entry where seq = 2 and subject = '%s'");
        assertFound("removed", 2);
    }

    @Test
    void the_first_row_removed_is_found() {
        tamper("delete from identity.ledger_entry where seq = 1 and subject = '%s'");
        assertFound("removed", 1);
    }

    @Test
    void rows_in_another_order_are_found() {
        tamper(
                "update identity.ledger_entry set seq = case seq when 2 then 103 else 102 end where seq in (2, 3) and subject = '%s'");
        tamper("update identity.ledger_entry set seq = seq - 100 where seq > 100 and subject = '%s'");
        assertFound("altered", 2);
    }

    @Test
    void rows_swapped_with_hashes_made_to_fit_are_found_as_reordered() {
        tamper("update identity.ledger_entry a set prev = b.prev from identity.ledger_entry b"
                + " where a.subject = b.subject and a.seq = 4 and b.seq = 2 and a.subject = '%s'");
        rehash(4);
        assertFound("reordered", 4);
    }

    @Test
    void a_cut_off_end_is_found() {
        tamper("delete from identity.ledger_entry where seq > 3 and subject = '%s'");
        assertFound("truncated", 4);
    }

    @Test
    void a_cut_off_end_with_the_noted_end_moved_back_is_found_by_the_checkpoint() {
        cutOff();
        assertFound("truncated", 4);
    }

    @Test
    void a_cut_off_end_hidden_everywhere_in_the_database_is_found_by_the_checkpoint_that_was_kept() {
        cutOff();
        tamper("delete from identity.ledger_leaf where subject = '%s'");
        assertThat(String.join("\n", audit())).contains("its tree has another root");
    }

    @Test
    void a_rewritten_chain_is_found_by_the_checkpoint() {
        tamper("update identity.ledger_entry set service = 'uji/lain' where seq = 5 and subject = '%s'");
        rehash(5);
        tamper("update identity.ledger_head h set hash = e.hash from identity.ledger_entry e"
                + " where e.subject = h.subject and e.seq = 5 and h.subject = '%s'");
        assertFound("checkpoint_differs", 5);
    }

    @Test
    void a_checkpoint_that_was_published_and_is_gone_is_missed() {
        tamper("delete from identity.ledger_checkpoint where n = 1");
        assertThat(String.join("\n", audit())).contains("checkpoint 1: removed, though it was published");
    }

    @Test
    void a_forged_checkpoint_does_not_hold() {
        tamper("update identity.ledger_checkpoint set tree_size = 99 where n = 1");
        assertThat(String.join("\n", audit()))
                .contains(
                        "checkpoint 1: signature does not hold",
                        "checkpoint 1: differs from the one that was published");
    }

    @Test
    void a_proof_that_a_citizen_has_kept_holds_until_its_row_is_gone() throws IOException {
        String proof = keepProof();
        assertThat(String.join("\n", audit("--proof", files + "/proof"))).contains("nothing was changed");
        identity.get(proof, TestIssuer.shared().citizen(TestIssuer.newSubject()))
                .isProblem(404, "not_found");

        tamper("delete from identity.ledger_entry where seq > 3 and subject = '%s'");
        assertThat(audit("--proof", files + "/proof"))
                .contains("proof of citizen " + siti + ", row " + ROWS
                        + ": proves a row that is not in the ledger any more");
    }

    @Test
    void a_forged_proof_does_not_hold() throws IOException {
        keepProof();
        Path file = files.resolve("proof");
        String kept = Files.readString(file);
        Files.writeString(file, kept.replace("\"seq\":" + ROWS, "\"seq\":4"));
        assertThat(String.join("\n", audit("--proof", file.toString()))).contains("row 4: does not lead to the root");
        Files.writeString(file, kept.replaceAll("(\"signature\":\"[^\"]*)[^\"]{4}\"", "$1AAAA\""));
        assertThat(String.join("\n", audit("--proof", file.toString())))
                .contains("the signature of its checkpoint does not hold");
    }

    /** Fetches the proof for the newest checkpoint with rows of Siti; gives its path. */
    private String keepProof() throws IOException {
        String citizen = TestIssuer.shared().citizen(siti);
        long checkpoint = identity.post("/identity/v1/ledger/verify", citizen, "")
                .body()
                .path("checkpoint")
                .asLong();
        String path = "/identity/v1/ledger/checkpoints/" + checkpoint + "/proof";
        Files.writeString(
                files.resolve("proof"), identity.get(path, citizen).isOk().text());
        return path;
    }

    @Test
    void the_command_says_how_it_is_used_and_where_it_cannot_look() {
        assertThat(run("--url")).contains("usage:");
        assertThat(run("--url", "jdbc:postgresql://127.0.0.1:1/x", "--user", "x", "--keys", files + "/keys"))
                .contains("cannot be checked");
    }

    private void cutOff() {
        tamper("delete from identity.ledger_entry where seq > 3 and subject = '%s'");
        tamper("update identity.ledger_head h set seq = 3, hash = e.hash from identity.ledger_entry e"
                + " where e.subject = h.subject and e.seq = 3 and h.subject = '%s'");
    }

    private void assertFound(String fault, long seq) {
        JsonNode found = identity.post(
                        "/identity/v1/ledger/verify", TestIssuer.shared().citizen(siti), "")
                .isOk()
                .body();
        assertThat(found.path("valid").asBoolean()).isFalse();
        assertThat(found.path("fault").asString()).isEqualTo(fault);
        assertThat(found.path("first_bad_seq").asLong()).isEqualTo(seq);
        assertThat(audit()).contains("citizen " + siti + ": row " + seq + " " + fault);
        assertThat(String.join("\n", audit())).doesNotContain(budi);
    }

    /** With all rights, past the triggers. */
    private void tamper(String sql) {
        for (String table : List.of("ledger_entry", "ledger_leaf", "ledger_checkpoint")) {
            identity.database()
                    .sql("alter table identity." + table + " disable trigger user")
                    .update();
        }
        assertThat(identity.database().sql(sql.formatted(siti)).update()).isPositive();
    }

    private void rehash(long seq) {
        byte[] hash = identity.database()
                .sql("select * from identity.ledger_entry where subject = ? and seq = ?")
                .params(siti, seq)
                .query((row, number) ->
                        id.satugerbang.identity.ledger.LedgerRows.read(row).computeHash())
                .single();
        identity.database()
                .sql("update identity.ledger_entry set hash = ? where subject = ? and seq = ?")
                .params(hash, siti, seq)
                .update();
    }

    private void awaitCheckpointOf(String citizen) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(identity.post(
                                "/identity/v1/ledger/verify",
                                TestIssuer.shared().citizen(citizen),
                                "")
                        .isOk()
                        .body()
                        .path("checkpoint_seq")
                        .asLong())
                .isEqualTo(ROWS));
    }

    private String publicly(String path) {
        return identity.send(identity.request(path)).isOk().text();
    }

    private List<String> audit(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--url",
                PostgresServer.url(identity.databaseName(), PostgresServer.port()),
                "--user",
                "postgres",
                "--keys",
                files + "/keys",
                "--checkpoints",
                files + "/kept"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new)).lines().toList();
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);
        LedgerAudit.run(arguments, "postgres", out, out);
        return text.toString(StandardCharsets.UTF_8);
    }
}
