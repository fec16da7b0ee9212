package id.satugerbang.identity.ledger.audit;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.text.ParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks the ledger in a database, whoever runs the service: chains, noted ends, checkpoints. Names what was altered, removed,
 * reordered or cut off; ends with 0 where nothing was, 1 where something was, 2 where it could not look.
 */
public final class LedgerAudit {

    private static final int FOUND = 1;
    private static final int CANNOT = 2;

    private LedgerAudit() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv("PGPASSWORD"), System.out, System.err));
    }

    static int run(String[] arguments, @Nullable String password, PrintStream out, PrintStream err) {
        try {
            AuditOptions options = AuditOptions.parse(Arrays.asList(arguments));
            long start = System.nanoTime();
            Report report = audit(options, password == null ? "" : password);
            report.faults().forEach(out::println);
            out.println(report.summary());
            out.printf("rows_per_second %.0f%n", report.rows() * 1e9 / Math.max(1, System.nanoTime() - start));
            return report.faults().isEmpty() ? 0 : FOUND;
        } catch (IllegalArgumentException usage) {
            err.println(usage.getMessage());
        } catch (SQLException | IOException | ParseException failure) {
            err.println("The ledger cannot be checked: " + failure.getMessage());
        }
        return CANNOT;
    }

    private static Report audit(AuditOptions options, String password)
            throws SQLException, IOException, ParseException {
        JWKSet keys = JWKSet.parse(Files.readString(options.keys()));
        Map<Long, String> kept = options.kept() == null ? Map.of() : kept(options.kept());
        Report report = new Report();
        try (Connection connection = DriverManager.getConnection(options.url(), options.user(), password)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            new ChainAudit(connection, report).run();
            new CheckpointAudit(connection, keys, kept, report).run();
            if (options.proof() != null) {
                new ProofAudit(keys, report).run(connection, JSONObjectUtils.parse(Files.readString(options.proof())));
            }
        }
        return report;
    }

    private static Map<Long, String> kept(Path file) throws IOException, ParseException {
        Map<Long, String> signatures = new HashMap<>();
        for (Map<String, Object> item :
                JSONObjectUtils.getJSONObjectArray(JSONObjectUtils.parse(Files.readString(file)), "items")) {
            signatures.put(JSONObjectUtils.getLong(item, "n"), JSONObjectUtils.getString(item, "signature"));
        }
        return signatures;
    }
}
