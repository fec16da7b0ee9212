package id.satugerbang.acceptance;

import id.satugerbang.sdk.registry.model.ComplaintChannelDraft;
import id.satugerbang.sdk.registry.model.Policy;
import id.satugerbang.sdk.registry.model.ReleaseInput;
import id.satugerbang.sdk.registry.model.RequirementDraft;
import id.satugerbang.sdk.registry.model.ServiceCostDraft;
import id.satugerbang.sdk.registry.model.ServiceTimeDraft;
import id.satugerbang.sdk.registry.model.StandardDraft;
import id.satugerbang.sdk.registry.model.TextDraft;
import id.satugerbang.sdk.registry.model.Upstream;

/** Releases as an agency would upload them. */
final class Documents {

    private static final String EARTHQUAKES = """
            openapi: 3.1.0
            info: { title: Gempa terkini (simulasi), version: 1.0.0 }
            paths:
              /terkini:
                get:
                  operationId: getLatest
                  summary: Gempa bumi terkini
                  x-satu-audience: [public]
                  parameters:
                    - { name: wilayah, in: query, schema: { type: string } }
                  responses:
                    '200':
                      description: Gempa terkini
                      content:
                        application/json:
                          schema: { type: object, properties: { magnitudo: { type: string } } }
            """;

    private Documents() {}

    /** One public operation at the upstream that the tests run. */
    static ReleaseInput earthquakes(int port) {
        return withUpstream("http://127.0.0.1:" + port + "/bmkg");
    }

    static ReleaseInput withUpstream(String url) {
        return new ReleaseInput()
                .openapi(EARTHQUAKES)
                .addUpstreamsItem(new Upstream().url(url))
                .policy(new Policy().deadline("PT5S"))
                .standard(standard());
    }

    private static StandardDraft standard() {
        return new StandardDraft()
                .addPersyaratanItem(new RequirementDraft().text(text("Tidak ada.")))
                .sistemMekanismeProsedur(text("Data dibaca langsung."))
                .jangkaWaktu(new ServiceTimeDraft().duration("PT1M"))
                .biayaTarif(new ServiceCostDraft().amount(0L))
                .produkPelayanan(text("Informasi gempa."))
                .penangananPengaduan(new ComplaintChannelDraft().text(text("Loket pengaduan (simulasi).")));
    }

    private static TextDraft text(String indonesian) {
        return new TextDraft().id(indonesian);
    }
}
