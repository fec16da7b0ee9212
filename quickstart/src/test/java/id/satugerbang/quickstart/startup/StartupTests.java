package id.satugerbang.quickstart.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.satugerbang.quickstart.UserException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StartupTests {

    private final List<String> done = new CopyOnWriteArrayList<>();
    private final Startup startup = new Startup((name, took) -> done.add(name));

    @Test
    void aStepRunsAfterTheStepsItDependsOn() throws Exception {
        startup.run(List.of(
                step("postgres"), step("keycloak", "postgres"), step("realm", "keycloak"), step("all", "realm")));
        assertThat(done).containsExactly("postgres", "keycloak", "realm", "all");
    }

    @Test
    void stepsThatDoNotDependOnEachOtherRunAtTheSameTime() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        Step.Action meet = () -> {
            both.countDown();
            if (!both.await(10, TimeUnit.SECONDS)) {
                throw new UserException("the other one never came");
            }
        };
        startup.run(List.of(new Step("postgres", Set.of(), meet), new Step("redis", Set.of(), meet)));
        assertThat(done).containsExactlyInAnyOrder("postgres", "redis");
    }

    @Test
    void theFirstFailureEndsTheStartAtOnceAndIsTheOneReported() {
        CountDownLatch never = new CountDownLatch(1);
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> startup.run(List.of(
                        new Step("slow", Set.of(), never::await),
                        new Step("bad", Set.of(), () -> {
                            throw new UserException("bad did not start");
                        }),
                        step("later", "bad"))))
                .withMessage("bad did not start");
        assertThat(done).isEmpty();
    }

    private static Step step(String name, String... after) {
        return new Step(name, Set.of(after), () -> {});
    }
}
