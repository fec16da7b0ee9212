package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.Api;
import id.satugerbang.registry.testing.Samples;
import id.satugerbang.registry.testing.Servers;
import id.satugerbang.registry.testing.TokenIssuer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class DatabaseOutageIntegrationTests {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Test
    void theRegistrySaysSoWithinTwoSecondsWhenItsDatabaseIsGone() throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        try (ConfigurableApplicationContext registry = start(postgres)) {
            int port = registry.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            int management = registry.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
            Api anonymous = Api.anonymous(port);
            assertThat(anonymous.get("/registry/v1/catalogue").status()).isEqualTo(200);
            assertThat(Api.anonymous(management)
                            .get("/actuator/health/readiness")
                            .status())
                    .isEqualTo(200);
            assertThat(anonymous.get("/actuator/health").status()).isEqualTo(404);
            postgres.close();
            Api reviewer = anonymous.bearer(TokenIssuer.instance().person("r", "reviewer"));
            assertUnavailable(() -> anonymous.get("/registry/v1/catalogue"));
            assertUnavailable(
                    () -> reviewer.put("/registry/v1/agencies/a", "{\"name\":{\"id\":\"A\"},\"region\":\"35\"}"));
            assertUnavailable(
                    () -> anonymous.bearer(TokenIssuer.instance().gateway()).get("/internal/v1/routes"));
        }
    }

    private static void assertUnavailable(java.util.function.Supplier<Answer> call) {
        long began = System.nanoTime();
        Answer answer = call.get();
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("registry_unavailable");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LIMIT);
    }

    private static ConfigurableApplicationContext start(EmbeddedPostgres postgres) {
        return new SpringApplicationBuilder(RegistryApplication.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.data.redis.port=" + Servers.freePort(),
                        "--satu.issuer=" + TokenIssuer.ISSUER,
                        "--satu.jwk-set-uri=" + TokenIssuer.instance().jwkSetUri(),
                        "--satu.keys-dir=" + TokenIssuer.instance().keysDirectory(),
                        "--satu.registry.upstream-allow=" + Samples.UPSTREAM);
    }
}
