package id.satugerbang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import id.satugerbang.acceptance.system.Calls;
import id.satugerbang.acceptance.system.LedgerDatabase;
import id.satugerbang.acceptance.system.RunningSystem;
import id.satugerbang.acceptance.system.SatuCommand;
import id.satugerbang.acceptance.system.WithRunningSystem;
import java.sql.SQLException;
import java.text.ParseException;
import org.junit.jupiter.api.Test;

/** Nobody, not even the owner of the database, changes the ledger unseen. */
@WithRunningSystem
class LedgerTests {

    private final RunningSystem system;
    private final Calls gateway;

    LedgerTests(RunningSystem system) {
        this.system = system;
        gateway = new Calls(system.portal());
    }

    @Test
    void aRowThatWasAlteredByHandIsFoundByTheAuditorAndByTheCitizen() throws SQLException, ParseException {
        ChildCard card = ChildCard.of("budi.santoso", system);
        card.number();
        long row = card.ledger().path(0).path("seq").asLong();
        String subject = SignedJWT.parse(system.tokenOf("budi.santoso"))
                .getJWTClaimsSet()
                .getSubject();
        assertThat(audit().exitCode()).as("before").isZero();

        try (LedgerDatabase database = LedgerDatabase.of(system)) {
            String service = database.service(subject, row);
            assertThat(database.rename(subject, row, "bmkg/cuaca")).isOne();
            try {
                SatuCommand.Result audit = audit();

                assertThat(audit.exitCode()).as(audit.output() + audit.errors()).isEqualTo(1);
                assertThat(audit.output()).contains("citizen " + subject + ": row " + row + " altered");
                var verified = gateway.postJson(
                        "/identity/v1/ledger/verify", "", "Authorization", "Bearer " + system.tokenOf("budi.santoso"));
                assertThat(verified.json().path("valid").asBoolean(true)).isFalse();
                assertThat(verified.json().path("first_bad_seq").asLong()).isEqualTo(row);
            } finally {
                database.rename(subject, row, service);
            }
        }
        assertThat(audit().succeeded()).contains("nothing was changed");
    }

    private SatuCommand.Result audit() {
        return system.command().run("verify-ledger");
    }
}
