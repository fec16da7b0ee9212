package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.Api;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class IdempotencyIntegrationTests extends RegistryIntegrationTest {

    private static final Pattern CHANGE_NOTHING = Pattern.compile(".*/(check|mend|imports/preview)");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void aRepeatGetsTheFirstAnswerAndDoesNothingMore() {
        String agency = newService();
        Api officer = officer(agency).with("Idempotency-Key", "kunci-1-" + agency);
        Answer first = officer.post(releasesOf(agency), Samples.release().toString());
        Answer second = officer.post(releasesOf(agency), Samples.release().toString());
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.etag()).isEqualTo(first.etag());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(releases(agency)).isEqualTo(1);
    }

    @Test
    void otherContentWithTheSameKeyIsRefused() {
        String agency = newService();
        Api officer = officer(agency).with("Idempotency-Key", "kunci-2");
        officer.post(releasesOf(agency), Samples.release().toString());
        Answer other =
                officer.post(releasesOf(agency), Samples.release().put("a", 1).toString());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency_key_reused");
    }

    @Test
    void refusalsAreRepeatedToo() {
        String agency = newService();
        Api officer = officer(agency).with("Idempotency-Key", "kunci-3");
        Answer first = officer.post(releasesOf(agency), "{}");
        Answer second = officer.post(releasesOf(agency), "{}");
        assertThat(first.status()).isEqualTo(422);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void keysOfTwoCallersAreNotTheSame() {
        String one = newService();
        String other = newService();
        for (String agency : List.of(one, other)) {
            Answer answer = officer(agency)
                    .with("Idempotency-Key", "kunci-4")
                    .post(releasesOf(agency), Samples.release().toString());
            assertThat(answer.status()).isEqualTo(201);
        }
    }

    @Test
    void manyAtOnceDoItOnce() {
        String agency = newService();
        Api officer = officer(agency).with("Idempotency-Key", "kunci-5");
        List<Integer> statuses = Stream.generate(() -> Samples.release().toString())
                .limit(8)
                .parallel()
                .map(body -> officer.post(releasesOf(agency), body).status())
                .toList();
        assertThat(statuses).contains(201).allMatch(status -> status == 201 || status == 409);
        assertThat(releases(agency)).isEqualTo(1);
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        String agency = newService();
        Answer answer = officer(agency)
                .with("Idempotency-Key", "k".repeat(201))
                .post(releasesOf(agency), Samples.release().toString());
        assertThat(answer.code()).isEqualTo("malformed_request");
    }

    @Test
    void aDecisionIsTakenOnceToo() {
        String agency = newAgency();
        Api keyed = reviewer().with("Idempotency-Key", "kunci-6-" + agency);
        String suspend = "/registry/v1/agencies/" + agency + "/suspend";
        Answer first = keyed.post(suspend, "{\"reason\":\"Kunci bocor\"}");
        Answer second = keyed.post(suspend, "{\"reason\":\"Kunci bocor\"}");
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(reviewer().post(suspend, "{\"reason\":\"Kunci bocor\"}").code())
                .isEqualTo("invalid_transition");
    }

    @Test
    void everyPostThatChangesSomethingTakesAKey() {
        List<String> posts = mappings.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .filter(each -> Arrays.stream(each.getValue().getMethodParameters())
                        .map(parameter -> parameter.getParameterAnnotation(RequestHeader.class))
                        .noneMatch(header -> header != null
                                && List.of(header.name(), header.value()).contains("Idempotency-Key")))
                .flatMap(each -> each.getKey().getPatternValues().stream())
                .filter(path -> path.startsWith("/registry/")
                        && !CHANGE_NOTHING.matcher(path).matches())
                .toList();
        assertThat(posts).isEmpty();
        assertThat(mappings.getHandlerMethods()).isNotEmpty();
    }

    private int releases(String agency) {
        return officer(agency).get(releasesOf(agency)).body().path("items").size();
    }
}
