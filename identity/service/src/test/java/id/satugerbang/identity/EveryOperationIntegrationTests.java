package id.satugerbang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.TestIssuer;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Walks every operation of the contract: who may not is told so before anything else, and nothing malformed is our fault. */
class EveryOperationIntegrationTests {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final List<String> QUERIES = List.of(
            "?=",
            "?=x",
            "?cursor=%ff",
            "?cursor=%00",
            "?q=%zz",
            "?q=%",
            "?filter[q]=x",
            "?agency=a|b",
            "?service={a}",
            "?%ff=a",
            "?cursor=%c0%80",
            "?cursor=%F0%9F%98%80",
            "?service=%E2%80%AE",
            "?&&",
            "?cursor=99999999999999999999",
            "?from=x",
            "?operation=%22");
    private static final List<String> TAILS =
            List.of("%25b", "%ff", "%00", "%zz", "[q]", "|", "{", "%2e%2e%2fx", ";a=b");
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
            "{\"attributes\":null}",
            "{\"attributes\":{\"nama_lengkap\":\"\\u0000\"}}",
            "{\"code\":\"\\u0000\",\"name\":\"\\u0000\"}",
            "{\"text\":\"\\ud800\"}",
            "{\"reason\":1e400}",
            "[[[[[[[[[[",
            "{\"\\u0000\":1}");

    private final IdentityServer identity = IdentityServer.shared();
    private final TestIssuer issuer = TestIssuer.shared();
    private final String citizen = issuer.citizen(TestIssuer.newSubject());
    private final String officer = issuer.officer(TestIssuer.newSubject(), "dukcapil-surabaya");
    private final String reviewer = issuer.token(
            TestIssuer.newSubject(), claims -> claims.claim("realm_access", Map.of("roles", List.of("reviewer"))));

    @Test
    void who_may_not_is_told_so_before_the_body_is_looked_at() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations()) {
            if (!operation.open()) {
                expect(operation, "", 401, wrong);
                if (!operation.consent()) {
                    expect(operation, operation.counter() ? citizen : officer, 403, wrong);
                }
                expect(operation, reviewer, 403, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothing_malformed_is_a_failure_of_ours() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations()) {
            for (String token : List.of("", citizen, officer)) {
                QUERIES.forEach(query -> tryOut(operation, operation.path() + query, token, "", wrong));
                TAILS.forEach(tail -> tryOut(operation, operation.path() + tail, token, "", wrong));
            }
            if (!operation.method().equals("GET")) {
                for (String token : List.of(citizen, officer)) {
                    BODIES.forEach(body -> tryOut(operation, operation.path(), token, body, wrong));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void expect(Operation operation, String token, int status, List<String> wrong) {
        for (String body : List.of("{}", "")) {
            var request = identity.request(operation.path())
                    .header("Content-Type", operation.type())
                    .method(operation.method(), BodyPublishers.ofString(body));
            Answer answer =
                    identity.send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
            if (answer.status() != status && !operation.forAnybodySignedIn()) {
                wrong.add(operation.method() + " " + operation.path() + " -> " + answer.status() + " " + status);
            }
        }
    }

    private void tryOut(Operation operation, String target, String token, String body, List<String> wrong) {
        String head = operation.method() + " " + target
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nIf-Match: *\r\n"
                + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
                + (body.isEmpty() ? "" : "Content-Type: " + operation.type() + "\r\n")
                + "Content-Length: " + body.length() + "\r\n\r\n";
        String answer = send(head + body);
        int status = answer.isEmpty() ? 0 : Integer.parseInt(answer.substring(9, 12));
        boolean problem = answer.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json");
        if (status < 200 || status >= 500 || (status >= 400 && !problem)) {
            wrong.add(operation.method() + " " + target + " " + body + " -> "
                    + answer.lines().findFirst().orElse("nothing"));
        }
    }

    private String send(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), identity.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Operation> operations() {
        try (Reader file = Files.newBufferedReader(Path.of("../../openapi/identity.yaml"))) {
            List<Operation> operations = new ArrayList<>();
            Map<String, Object> contract = new Yaml().load(file);
            members(Objects.requireNonNull(contract.get("paths")))
                    .forEach((path, item) -> members(item).forEach((method, operation) -> {
                        if (METHODS.contains(method)) {
                            operations.add(operation(path, method, members(operation)));
                        }
                    }));
            assertThat(operations).hasSizeGreaterThan(40);
            return operations;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Operation operation(String path, String method, Map<String, Object> operation) {
        boolean open = operation.get("security") instanceof List<?> security && security.isEmpty();
        String named = path.replace("{n}", "1").replaceAll("\\{[a-z_]+}", "00000000-0000-4000-8000-000000000000");
        return new Operation(method.toUpperCase(Locale.ROOT), named, open);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Object node) {
        return (Map<String, Object>) node;
    }

    private record Operation(String method, String path, boolean open) {

        boolean counter() {
            return path.startsWith("/identity/v1/counter/");
        }

        /** Officers ask for citizens who are present. */
        boolean consent() {
            return path.equals("/identity/v1/consent-requests") || path.equals("/identity/v1/consents");
        }

        /** Somebody's own sign-ins are shown whatever the role. */
        boolean forAnybodySignedIn() {
            return path.equals("/identity/v1/sign-ins");
        }

        String type() {
            return method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        }
    }
}
