package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.access.Allowed;
import id.satugerbang.registry.access.Allowed.To;
import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.Api;
import id.satugerbang.registry.testing.RawHttp;
import id.satugerbang.registry.testing.RawHttp.Raw;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every operation of the contract: who may not is told so before anything else, and nothing malformed is our fault. */
class EveryOperationIntegrationTests extends RegistryIntegrationTest {

    private static final List<String> QUERIES = List.of(
            "?=",
            "?=x",
            "?q=%ff",
            "?q=%00",
            "?q=%zz",
            "?q=%",
            "?cursor=%ff",
            "?filter[q]=x",
            "?q=a|b",
            "?q={a}",
            "?q=\"",
            "?%ff=a",
            "?q=%c0%80",
            "?q=%ed%a0%80",
            "?cursor=%F0%9F%98%80",
            "?q=%E2%80%AE",
            "?&&",
            "?cursor=99999999999999999999");
    private static final List<String> TAILS =
            List.of("%25b", "%ff", "%00", "%zz", "[q]", "|", "{", "%2e%2e%2fx", ";a=b", "%c0%af");
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "[]",
            "null",
            "0",
            "\"\"",
            "{\"a\":1}",
            "{\"a\":",
            "\u00ff\u00fe",
            "\u0000",
            "{\"name\":null}",
            "{\"name\":{\"id\":\"\\u0000\"},\"text\":\"\\u0000\",\"reason\":\"\\u0000\",\"region\":\"35\"}",
            "{\"reason\":\"\\ud800\"}",
            "{\"days\":1e400}",
            "{\"days\":99999999999}",
            "[[[[[[[[[[",
            "{\"\\u0000\":1}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private String agency = "";
    private String release = "";

    @BeforeEach
    void register() {
        agency = newService();
        release = draft(agency, Samples.release()).text("id");
    }

    @Test
    void eachStatesWhoMayCallIt() {
        assertThat(operations().filter(operation -> operation.allowed() == null))
                .isEmpty();
        assertThat(operations()).hasSizeGreaterThan(50);
    }

    @Test
    void whoMayNotIsToldSoBeforeTheBodyIsLookedAt() {
        List<String> wrong = new ArrayList<>();
        Set<To> strangers = EnumSet.of(
                To.SEEING_AGENCY,
                To.OFFICERS_OF_AGENCY,
                To.SEEING_SERVICE,
                To.OFFICERS_OF_SERVICE,
                To.SEEING_RELEASE,
                To.OFFICERS_OF_RELEASE,
                To.MOVING_RELEASE,
                To.REVIEWERS);
        Api citizen = anonymous().bearer(tokens.person("warga", "citizen"));
        Api software = anonymous().bearer(tokens.client("mitra", "officer"));
        Api stranger = officer(newAgency());
        for (Operation operation : operations().toList()) {
            To to = Objects.requireNonNull(operation.allowed());
            if (to != To.EVERYBODY) {
                expect(operation, "anonymous", anonymous(), Set.of(401), wrong);
                expect(operation, "software", software, Set.of(403), wrong);
            }
            if (to != To.EVERYBODY && to != To.CITIZENS) {
                expect(operation, "citizen", citizen, Set.of(403), wrong);
            }
            if (strangers.contains(to)) {
                expect(operation, "stranger", stranger, Set.of(403, 404), wrong);
            }
            if (EnumSet.of(To.OFFICERS, To.OFFICERS_OF_AGENCY, To.OFFICERS_OF_SERVICE, To.OFFICERS_OF_RELEASE)
                    .contains(to)) {
                expect(operation, "reviewer", reviewer(), Set.of(403), wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingMalformedIsAFailureOfOurs() {
        String reviewer = "Authorization: Bearer " + tokens.person("reviewer-1", "reviewer") + "\r\n";
        String officer = "Authorization: Bearer " + tokens.person("officer-" + agency, "officer", agency) + "\r\n";
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations().toList()) {
            for (String who : List.of("", reviewer, officer)) {
                QUERIES.forEach(query -> tryOut(operation, operation.path() + query, who, "", wrong));
                TAILS.forEach(tail -> tryOut(operation, operation.path() + tail, who, "", wrong));
            }
            if (operation.method() != RequestMethod.GET) {
                for (String who : List.of(reviewer, officer)) {
                    BODIES.forEach(body -> tryOut(operation, operation.path(), who, body, wrong));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatTheServerRefusesByItselfIsAProblemToo() {
        String list = "/registry/v1/agencies";
        assertThat(RawHttp.send(port, "GET", list + "/a%25b", "", "").status()).isEqualTo(404);
        for (String target :
                List.of(list + "?filter[q]=x", list + "?=", list + "?q=%ff", list + "/%ff", list + "/a|b")) {
            Raw answer = RawHttp.send(port, "GET", target, "", "");
            assertThat(answer.status()).as(target).isEqualTo(400);
            assertThat(answer.isProblem()).as(target).isTrue();
        }
        assertThat(RawHttp.send(port, "GET", list, "X-Panjang: " + "a".repeat(20_000) + "\r\n", "")
                        .isProblem())
                .isTrue();
        assertThat(RawHttp.send(port, "BREW", list, "", "").status()).isBetween(400, 499);
    }

    private void tryOut(Operation operation, String target, String who, String body, List<String> wrong) {
        String type = body.isEmpty() ? "" : "Content-Type: application/json\r\n";
        Raw answer = RawHttp.send(port, operation.method().name(), target, who + type + "If-Match: *\r\n", body);
        if (answer.status() >= 500 || answer.status() < 200 || (answer.status() >= 400 && !answer.isProblem())) {
            wrong.add(operation.method() + " " + target + " " + body + " -> "
                    + answer.text().lines().findFirst().orElse("nothing"));
        }
    }

    private void expect(Operation operation, String who, Api caller, Set<Integer> statuses, List<String> wrong) {
        for (String body : List.of("{}", "")) {
            Answer answer = operation.method() == RequestMethod.GET
                    ? caller.get(operation.path())
                    : caller.send(operation.method().name(), operation.path(), body, "application/json");
            if (!statuses.contains(answer.status())) {
                wrong.add(who + " " + operation.method() + " " + operation.path() + " -> " + answer.status() + " "
                        + answer.code());
            }
        }
    }

    private Stream<Operation> operations() {
        return mappings.getHandlerMethods().entrySet().stream()
                .flatMap(each -> each.getKey().getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/registry/"))
                        .map(pattern -> new Operation(
                                each.getKey()
                                        .getMethodsCondition()
                                        .getMethods()
                                        .iterator()
                                        .next(),
                                named(pattern),
                                each.getValue().getMethodAnnotation(Allowed.class) == null
                                        ? null
                                        : Objects.requireNonNull(each.getValue().getMethodAnnotation(Allowed.class))
                                                .value())));
    }

    private String named(String pattern) {
        return pattern.replace("{agency}", agency)
                .replace("{service}", "cuaca")
                .replace("{release}", release)
                .replace("{transition}", "approve")
                .replace("{credential}", "kunci")
                .replace("{partner}", "lain")
                .replace("{slug}", "kelahiran")
                .replaceAll("\\{[a-z_]+}", "00000000-0000-4000-8000-000000000000");
    }

    private record Operation(
            RequestMethod method, String path, @Nullable To allowed) {}
}
