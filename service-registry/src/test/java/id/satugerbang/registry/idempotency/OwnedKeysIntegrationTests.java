package id.satugerbang.registry.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.testing.RegistryIntegrationTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OwnedKeysIntegrationTests extends RegistryIntegrationTest {

    @Autowired
    private FirstAnswers answers;

    @Test
    void aKeyStaysWithARequestThatIsSlow() {
        String caller = UUID.randomUUID().toString();
        UUID owner = answers.take(caller, "k", "a").orElseThrow();
        minuteLater(caller);
        answers.prolong();
        assertThat(answers.take(caller, "k", "a")).isEmpty();
        answers.keep(owner, answer("a", "pertama"));
        answers.end(owner);
        assertThat(answers.find(caller, "k").orElseThrow().body()).isEqualTo("pertama");
    }

    @Test
    void whatAnEarlierOwnerOfTheKeyAnswersIsNotKeptAsTheLaterOnesAnswer() {
        String caller = UUID.randomUUID().toString();
        UUID killed = answers.take(caller, "k", "a").orElseThrow();
        answers.end(killed);
        minuteLater(caller);
        UUID owner = answers.take(caller, "k", "b").orElseThrow();
        answers.keep(killed, answer("a", "terlambat"));
        answers.free(killed);
        assertThat(answers.find(caller, "k").orElseThrow().status()).isNull();
        answers.keep(owner, answer("b", "benar"));
        assertThat(answers.find(caller, "k").orElseThrow().body()).isEqualTo("benar");
    }

    private void minuteLater(String caller) {
        database.sql("update idempotent_request set held_until = now() - interval '1 second' where caller = ?")
                .param(caller)
                .update();
    }

    private static FirstAnswer answer(String fingerprint, String body) {
        return new FirstAnswer(fingerprint, 200, Map.of(), body);
    }
}
