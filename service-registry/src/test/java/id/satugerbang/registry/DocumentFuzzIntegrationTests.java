package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class DocumentFuzzIntegrationTests extends RegistryIntegrationTest {

    private static final int ROUNDS = 120;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> ODD = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e308",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"#{1}\"",
            "\"\\u202e\"",
            "[]",
            "{}",
            "[[[[]]]]",
            "{\"\":{}}",
            "[null]",
            "{\"$ref\":\"#/\"}",
            "{\"$ref\":1}",
            "{\"x-citizen-attribute\":\"nik\"}",
            "{\"$ref\":\"#/paths\"}",
            "99999999999999999999");

    @Test
    void noMutationOfAnUploadIsEverTheServersFault() {
        String agency = newService();
        String neighbour = newService();
        publish(neighbour, Samples.release());
        String before = neighbours(neighbour);
        Random random = new Random(20260501);
        for (int round = 0; round < ROUNDS; round++) {
            ObjectNode release = random.nextBoolean() ? Samples.release() : Samples.release(Samples.bindingDocument());
            for (int change = 0; change <= random.nextInt(3); change++) {
                mutate(release, random);
            }
            String body = random.nextInt(10) == 0 ? damage(release.toString(), random) : asText(release, random);
            Answer answer = officer(agency).post(releasesOf(agency), body);
            assertThat(answer.status()).as("round %d: %s", round, body).isLessThan(500);
            if (answer.status() == 201) {
                assertMoves(agency, answer, round, body);
            }
        }
        assertThat(neighbours(neighbour)).isEqualTo(before);
    }

    /** What the gateways know of a service that nobody changes meanwhile. */
    private String neighbours(String neighbour) {
        Answer routes = gateway().get("/internal/v1/routes");
        assertThat(routes.status()).isEqualTo(200);
        return routes.body()
                .path("routes")
                .valueStream()
                .filter(route -> route.path("agency").asString("").equals(neighbour))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private void assertMoves(String agency, Answer release, int round, String body) {
        assertThat(officer(agency).post(path(release) + "/check", "").status())
                .as("check in round %d: %s", round, body)
                .isEqualTo(200);
        int submitted = move(officer(agency), release, "submit").status();
        assertThat(submitted).as("submit in round %d: %s", round, body).isIn(200, 422);
        if (submitted == 200) {
            move(reviewer(), release, "approve");
            assertThat(move(reviewer(), release, "publish").status())
                    .as("publish in round %d: %s", round, body)
                    .isEqualTo(200);
        }
        assertThat(officer(agency).get(path(release) + "/content").status()).isEqualTo(200);
    }

    /** Sends the document as JSON or YAML text now and then. */
    private static String asText(ObjectNode release, Random random) {
        JsonNode document = release.path("openapi");
        if (random.nextInt(3) == 0 && document.isObject()) {
            release.put("openapi", random.nextBoolean() ? document.toString() : " \n# teks\n" + document);
        }
        return release.toString();
    }

    private static String damage(String text, Random random) {
        int place = random.nextInt(text.length());
        return text.substring(0, place) + (char) (32 + random.nextInt(95)) + text.substring(place + 1);
    }

    private static void mutate(ObjectNode root, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode target = containers.get(random.nextInt(containers.size()));
        JsonNode odd = JSON.readTree(ODD.get(random.nextInt(ODD.size())));
        if (target instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>(object.propertyNames());
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set("x" + random.nextInt(9), object.get(name));
                default -> object.set(name, odd);
            }
        } else if (target instanceof ArrayNode array) {
            array.add(odd);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
