package id.satugerbang.registry.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satugerbang.registry.RegistryApplication;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The whole registry on real servers; tests keep apart by agencies of their own. */
@SpringBootTest(classes = RegistryApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RegistryIntegrationTest {

    protected static final String IMPORTS = "/registry/v1/imports";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    protected int port;

    @Autowired
    protected JdbcClient database;

    protected final TokenIssuer tokens = TokenIssuer.instance();

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", Servers::databaseUrl);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.data.redis.port", Servers::redisPort);
        properties.add("management.server.port", () -> 0);
        properties.add("satu.issuer", () -> TokenIssuer.ISSUER);
        properties.add("satu.jwk-set-uri", () -> TokenIssuer.instance().jwkSetUri());
        properties.add("satu.keys-dir", () -> TokenIssuer.instance().keysDirectory());
        properties.add("satu.registry.upstream-allow", () -> Samples.UPSTREAM);
        properties.add("satu.registry.imports.largest-file", () -> "6MB");
    }

    protected Api anonymous() {
        return Api.anonymous(port);
    }

    protected Api officer(String agency) {
        return anonymous().bearer(tokens.person("officer-" + agency, "officer", agency));
    }

    protected Api reviewer() {
        return anonymous().bearer(tokens.person("reviewer-1", "reviewer"));
    }

    /** Approves what {@link #reviewer()} started. */
    protected Api otherReviewer() {
        return anonymous().bearer(tokens.person("reviewer-2", "reviewer"));
    }

    protected Api gateway() {
        return anonymous().bearer(tokens.gateway());
    }

    protected Api identity() {
        return anonymous().bearer(tokens.identity());
    }

    /** A registered agency that no other test uses. */
    protected String newAgency() {
        String alias = "instansi-" + NUMBER.incrementAndGet();
        Answer answer =
                reviewer().put("/registry/v1/agencies/" + alias, "{\"name\":{\"id\":\"Instansi\"},\"region\":\"35\"}");
        assertThat(answer.status()).isEqualTo(200);
        return alias;
    }

    /** A new agency with the service {@code cuaca}. */
    protected String newService() {
        String agency = newAgency();
        Answer answer = officer(agency)
                .post(servicesOf(agency), Samples.service("cuaca", "Prakiraan cuaca", "35", "lingkungan"));
        assertThat(answer.status()).isEqualTo(201);
        return agency;
    }

    protected static String servicesOf(String agency) {
        return "/registry/v1/agencies/" + agency + "/services";
    }

    protected static String releasesOf(String agency) {
        return servicesOf(agency) + "/cuaca/releases";
    }

    protected static String path(Answer release) {
        return "/registry/v1/releases/" + release.text("id");
    }

    protected Answer draft(String agency, JsonNode upload) {
        Answer answer = officer(agency).post(releasesOf(agency), upload.toString());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer;
    }

    /** The transition, made from the newest version. */
    protected Answer move(Api caller, Answer release, String transition) {
        String etag = reviewer().get(path(release)).etag();
        return caller.with("If-Match", etag).post(path(release) + "/" + transition, "{\"reason\":\"Uji coba\"}");
    }

    /** A draft, brought to publication. */
    protected Answer publish(String agency, JsonNode upload) {
        Answer release = draft(agency, upload);
        assertThat(move(officer(agency), release, "submit").status()).isEqualTo(200);
        assertThat(move(reviewer(), release, "approve").status()).isEqualTo(200);
        Answer published = move(reviewer(), release, "publish");
        assertThat(published.status()).as(published.body().toString()).isEqualTo(200);
        return published;
    }

    /** Imports services, one a line, and publishes them. @return the import when it is done */
    protected Answer importAndPublish(String lines) {
        Answer started = reviewer().send("POST", IMPORTS + "?publish=true", lines, "application/x-ndjson");
        assertThat(started.status()).as(started.body().toString()).isEqualTo(202);
        Answer approved = otherReviewer().post(IMPORTS + "/" + started.text("id") + "/approve", "");
        assertThat(approved.status()).as(approved.body().toString()).isEqualTo(200);
        return done(started);
    }

    /** The import when it is done. */
    protected Answer done(Answer started) {
        return await().atMost(Duration.ofMinutes(3))
                .until(() -> reviewer().get(IMPORTS + "/" + started.text("id")), answer -> answer.text("state")
                        .equals("done"));
    }
}
