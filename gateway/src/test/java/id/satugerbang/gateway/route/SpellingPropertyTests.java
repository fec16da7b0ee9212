package id.satugerbang.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.support.caller.Assurance;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a path is spelled, it never reaches an operation that asks less than that of its decoded, case-folded form. */
class SpellingPropertyTests {

    private static final int SETS = 300;
    private static final int PATHS = 60;
    private static final String[] WORDS = {"saya", "rekam", "Pasien", "a-b", "x@y", "kartu", "AKTA", "data.json"};
    private static final String[] VALUES = {
        "17", "Bayu", "saya", "rekam", "pasien", "akta", "a-b", "x@y", "35.78", "17.json", "data-17", "Data-17.json"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noSpellingAsksLessThanTheFoldedPath(long seed) {
        Random random = new Random(seed);
        int found = 0;
        for (int i = 0; i < SETS; i++) {
            List<Operation> operations = operations(random);
            OperationMatcher matcher = OperationMatcher.of(operations);
            for (int j = 0; j < PATHS; j++) {
                String path = spelled(path(random, operations), random);
                Operation selected = matcher.match(path).get("GET");
                if (selected != null) {
                    found++;
                    assertThat(demand(selected))
                            .as("%s among %s", path, operations)
                            .isGreaterThanOrEqualTo(demandOfFolded(path, operations));
                }
            }
        }
        assertThat(found).isGreaterThan(SETS);
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void theExactSpellingOfAPathWhoseTemplatesDifferInMoreThanCaseIsAlwaysFound(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < SETS; i++) {
            List<Operation> operations = operations(random);
            OperationMatcher matcher = OperationMatcher.of(operations);
            for (Operation operation : operations) {
                String path = operation.path().replaceAll("\\{[a-z0-9]+}", "17");
                assertThat(matcher.match(path))
                        .as("%s among %s", path, operations)
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/pasien/saya/rekam, ketat",
        "/pasien/17/rekam, longgar",
        "/pasien/saya/REKAM, -",
        "/pasien/SAYA/rekam, -",
        "/pasien/saya/%72ekam, -",
        "/pasien/s%61ya/rekam, -",
        "/pasien/saya/rekam%20, -",
        "/pasien/saya/rekam., -",
        "/pasien/saya/%EF%BD%92ekam, -",
        "/pasien/%C5%BFaya/rekam, -",
        "/pasien/saya/hasil, longgar",
        "/pasien/saya/Hasil%20Lab, longgar"
    })
    void aSpellingOfAStricterPathMatchesNothing(String path, String expected) {
        OperationMatcher matcher = OperationMatcher.of(List.of(
                operation("ketat", "/pasien/saya/rekam", Audience.CITIZEN, Assurance.SUBSTANTIAL),
                operation("longgar", "/pasien/{id}/{bagian}", Audience.PUBLIC, Assurance.BASIC)));

        Operation found = matcher.match(path).get("GET");

        assertThat(found == null ? "-" : found.id()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Laporan", "/laporan"})
    void templatesThatDifferInCaseOnlyAnswerWhereTheyAskTheSame(String path) {
        assertThat(differingInCase(Audience.PUBLIC).match(path)).isNotEmpty();
        assertThat(differingInCase(Audience.CITIZEN).match(path)).isEmpty();
    }

    private static OperationMatcher differingInCase(Audience other) {
        return OperationMatcher.of(List.of(
                operation("satu", "/Laporan", Audience.PUBLIC, Assurance.BASIC),
                operation("dua", "/laporan", other, Assurance.BASIC)));
    }

    private static Operation operation(String id, String path, Audience audience, Assurance assurance) {
        return new Operation(id, "GET", path, Set.of(audience), assurance);
    }

    /** Templates no two of which differ in the case of their literals only, which the registry refuses. */
    private static List<Operation> operations(Random random) {
        List<Operation> operations = new ArrayList<>();
        Set<String> shapes = new HashSet<>();
        int count = 2 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            StringBuilder path = new StringBuilder();
            int depth = 1 + random.nextInt(4);
            for (int segment = 0; segment < depth; segment++) {
                path.append('/').append(segment(random, "{p" + segment + "}"));
            }
            if (shapes.add(path.toString().replaceAll("\\{[a-z0-9]+}", "{}").toLowerCase(Locale.ROOT))) {
                boolean citizen = random.nextBoolean();
                operations.add(operation(
                        "op" + i,
                        path.toString(),
                        citizen ? Audience.CITIZEN : Audience.PUBLIC,
                        citizen && random.nextBoolean() ? Assurance.SUBSTANTIAL : Assurance.BASIC));
            }
        }
        return operations;
    }

    private static String segment(Random random, String parameter) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> parameter;
            case 3 -> parameter + ".json";
            case 4 -> "Data-" + parameter;
            default -> pick(WORDS, random);
        };
    }

    private static String path(Random random, List<Operation> operations) {
        String template = operations.get(random.nextInt(operations.size())).path();
        StringBuilder path = new StringBuilder();
        for (String segment : template.substring(1).split("/")) {
            boolean kept = random.nextInt(6) > 0;
            path.append('/')
                    .append(kept ? segment.replaceAll("\\{[a-z0-9]+}", pick(VALUES, random)) : pick(VALUES, random));
        }
        return path.toString();
    }

    private static String spelled(String path, Random random) {
        StringBuilder spelled = new StringBuilder();
        for (char c : path.toCharArray()) {
            int way = c == '/' || c == '.' ? 9 : random.nextInt(12);
            switch (way) {
                case 0 -> spelled.append(Character.toUpperCase(c));
                case 1 -> spelled.append(Character.toLowerCase(c));
                case 2 -> spelled.append("%%%02X".formatted((int) c));
                case 3 -> spelled.append("%%%02x".formatted((int) Character.toUpperCase(c)));
                default -> spelled.append(c);
            }
        }
        return spelled.toString();
    }

    /** A matcher as plain as can be: of all templates that a server without case takes, the one with the earliest literals. */
    private static int demandOfFolded(String path, List<Operation> operations) {
        String[] wanted = URLDecoder.decode(path, StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT)
                .substring(1)
                .split("/");
        return operations.stream()
                .map(operation -> Map.entry(pattern(operation, wanted), operation))
                .filter(entry -> !entry.getKey().isEmpty())
                .max(Comparator.comparing(Map.Entry::getKey))
                .map(entry -> demand(entry.getValue()))
                .orElse(0);
    }

    /** One digit a segment, the higher the more it says; empty where the template does not match. */
    private static String pattern(Operation operation, String[] wanted) {
        String[] segments = operation.path().substring(1).split("/");
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < segments.length; i++) {
            String taken =
                    segments[i].toLowerCase(Locale.ROOT).replace(".", "\\.").replaceAll("\\{[a-z0-9]+}", ".+");
            if (segments.length != wanted.length || !wanted[i].matches(taken)) {
                return "";
            }
            int literal = segments[i].indexOf('{');
            pattern.append(literal < 0 ? '3' : literal > 0 ? '2' : segments[i].endsWith(".json") ? '1' : '0');
        }
        return pattern.toString();
    }

    private static int demand(Operation operation) {
        boolean open = operation.audience().contains(Audience.PUBLIC);
        return open ? 0 : operation.assurance() == Assurance.BASIC ? 1 : 2;
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }
}
