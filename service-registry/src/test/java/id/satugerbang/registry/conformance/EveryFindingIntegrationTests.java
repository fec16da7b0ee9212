package id.satugerbang.registry.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.conformance.Faults.Fault;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every finding as an agency's officer gets it: once for what is wrong, and not for what is right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFindingIntegrationTests extends RegistryIntegrationTest {

    /** What a file of an import says, and what the contract or a unit test of its check reaches alone. */
    private static final Set<FindingCode> ELSEWHERE = EnumSet.of(
            FindingCode.CONVERSION_FAILED,
            FindingCode.TABLE_UNREADABLE,
            FindingCode.TABLE_EMPTY,
            FindingCode.TABLE_COLUMNS_UNKNOWN,
            FindingCode.ROW_UNREADABLE,
            FindingCode.ROW_VALUE_INVALID,
            FindingCode.ROW_AGENCY_UNKNOWN,
            FindingCode.ROW_AGENCY_FOREIGN,
            FindingCode.ROW_RELEASE_MISSING,
            FindingCode.ROW_REPEATED,
            FindingCode.FOUR_EYES_REQUIRED,
            FindingCode.COMPARISON_FAILED,
            FindingCode.UPSTREAM_IN_THE_CLEAR,
            FindingCode.UPSTREAM_UNREACHABLE);

    private String agency = "";

    @BeforeAll
    void aServiceThatIsLive() {
        agency = newService();
        Answer stored = officer(agency).put("/registry/v1/agencies/" + agency + "/credentials/kunci", """
                {"type":"api_key","api_key":{"in":"header","name":"X-Key","value":"rahasia"}}
                """);
        assertThat(stored.status()).isEqualTo(204);
        publish(agency, Faults.sound());
    }

    static List<Fault> faults() {
        return Faults.all();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isSaidWithCodeSeverityPlaceMessageAndFix(Fault fault) {
        JsonNode finding = report(fault.release())
                .valueStream()
                .filter(each -> is(each, fault.code())
                        && each.path("pointer").asString().equals(fault.pointer()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(fault + " is not in " + report(fault.release())));
        assertThat(finding.path("severity").asString())
                .isEqualTo(fault.code().severity().name().toLowerCase(Locale.ROOT));
        for (String text : List.of("message", "fix")) {
            assertThat(finding.at("/" + text + "/id").asString()).isNotBlank();
            assertThat(finding.at("/" + text + "/en").asString())
                    .isNotBlank()
                    .isNotEqualTo(finding.at("/" + text + "/id").asString());
        }
    }

    @Test
    void isNotSaidOfASoundRelease() {
        assertThat(report(Faults.sound()))
                .allMatch(finding -> is(finding, FindingCode.UPSTREAM_UNREACHABLE))
                .hasSize(1);
    }

    @Test
    void standsInTheTable() {
        Set<FindingCode> tried = faults().stream().map(Fault::code).collect(Collectors.toSet());
        assertThat(EnumSet.complementOf(EnumSet.copyOf(tried))).isEqualTo(ELSEWHERE);
    }

    private JsonNode report(ObjectNode release) {
        Answer answer = officer(agency).post(servicesOf(agency) + "/cuaca/check", release.toString());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body().path("findings");
    }

    private static boolean is(JsonNode finding, FindingCode code) {
        return finding.path("code").asString().equals(code.wire());
    }
}
