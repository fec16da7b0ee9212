package id.satugerbang.acceptance;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import id.satugerbang.acceptance.system.RunningSystem;
import id.satugerbang.sdk.registry.model.Policy;
import id.satugerbang.sdk.registry.model.ReleaseInput;
import java.time.Duration;

/** A published service with a deadline of one second, whose upstream can be broken in several ways. */
final class BrokenAgency {

    /** Deadline of its operations. */
    static final Duration DEADLINE = Duration.ofSeconds(1);

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: { title: Laporan cuaca (simulasi), version: 1.0.0 }
            paths:
              /laporan:
                post:
                  operationId: postReport
                  summary: Kirim laporan
                  x-satu-audience: [public]
                  requestBody:
                    content: { application/json: { schema: { type: object, properties: { isi: { type: string } } } } }
                  responses: { '200': { description: Diterima } }
            """;

    private final RunningSystem system;
    private final String slug;

    private BrokenAgency(RunningSystem system, String slug) {
        this.system = system;
        this.slug = slug;
    }

    /** Brings a service with that name live; it works at first. */
    static BrokenAgency published(String slug, RunningSystem system) {
        BrokenAgency agency = new BrokenAgency(system, slug);
        agency.works();
        String upstream = "http://127.0.0.1:" + system.agency().port() + "/" + slug;
        ReleaseInput release =
                Documents.withUpstream(upstream).openapi(DOCUMENT).policy(new Policy().deadline(DEADLINE.toString()));
        Registry.as("petugas.bmkg", system).publish(slug, release, Registry.as("peninjau", system));
        return agency;
    }

    /** Its one operation at the gateway, a POST. */
    String path() {
        return "/api/bmkg/" + slug + "/laporan";
    }

    void works() {
        answer(okJson("{\"diterima\":true}"));
    }

    void isFrozen() {
        answer(okJson("{}").withFixedDelay((int) DEADLINE.multipliedBy(4).toMillis()));
    }

    void resets() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    /** How many requests have reached it. */
    int requests() {
        return system.agency()
                .findAll(anyRequestedFor(urlPathEqualTo("/" + slug + "/laporan")))
                .size();
    }

    private void answer(ResponseDefinitionBuilder answer) {
        system.agency().stubFor(any(urlPathEqualTo("/" + slug + "/laporan")).willReturn(answer));
    }
}
