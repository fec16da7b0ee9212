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
 * @param proof a proof that was kept, as {@code /identity/v1/ledger/checkpoints/{n}/proof} answers it
 * @param kept checkpoints that were published, as {@code /identity/v1/ledger/checkpoints} answers them
 */
record AuditOptions(
        String url,
        String user,
        Path keys,
        @Nullable Path kept,
        @Nullable Path proof) {

    static final String USAGE = """
            usage: --url JDBC-URL --user USER --keys FILE [--checkpoints FILE] [--proof FILE]
              --keys         JWKS from /identity/v1/ledger/keys
              --checkpoints  an answer of /identity/v1/ledger/checkpoints that you have kept
              --proof        an answer of /identity/v1/ledger/checkpoints/{n}/proof that a citizen has kept
              The password is read from the variable PGPASSWORD.""";

    private static final Set<String> NAMES = Set.of("--url", "--user", "--keys", "--checkpoints", "--proof");

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
        return new AuditOptions(
                Objects.requireNonNull(given.get("--url")),
                Objects.requireNonNull(given.get("--user")),
                Path.of(Objects.requireNonNull(given.get("--keys"))),
                file(given.get("--checkpoints")),
                file(given.get("--proof")));
    }

    private static @Nullable Path file(@Nullable String name) {
        return name == null ? null : Path.of(name);
    }
}
