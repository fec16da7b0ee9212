package id.satugerbang.identity.ledger.audit;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command was told.
 *
 * @param keys JWKS of the checkpoints, as {@code /identity/v1/ledger/keys} publishes it
 * @param kept checkpoints that were published, as {@code /identity/v1/ledger/checkpoints} answers them
 */
record AuditOptions(
        String url, String user, Path keys, @Nullable Path kept) {

    static final String USAGE = """
            usage: --url JDBC-URL --user USER --keys FILE [--checkpoints FILE]
              --keys         JWKS from /identity/v1/ledger/keys
              --checkpoints  an answer of /identity/v1/ledger/checkpoints that you have kept
              The password is read from the variable PGPASSWORD.""";

    private static final Set<String> NAMES = Set.of("--url", "--user", "--keys", "--checkpoints");

    /** @throws IllegalArgumentException for anything that is not in the usage */
    static AuditOptions parse(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        for (int at = 0; at + 1 < arguments.size(); at += 2) {
            given.put(arguments.get(at), arguments.get(at + 1));
        }
        boolean whole = arguments.size() % 2 == 0
                && NAMES.containsAll(given.keySet())
                && given.keySet().containsAll(Set.of("--url", "--user", "--keys"));
        if (!whole) {
            throw new IllegalArgumentException(USAGE);
        }
        String kept = given.get("--checkpoints");
        return new AuditOptions(
                Objects.requireNonNull(given.get("--url")),
                Objects.requireNonNull(given.get("--user")),
                Path.of(Objects.requireNonNull(given.get("--keys"))),
                kept == null ? null : Path.of(kept));
    }
}
