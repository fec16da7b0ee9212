package id.satugerbang.acceptance;

import id.satugerbang.sdk.registry.model.ComplaintChannel;
import id.satugerbang.sdk.registry.model.LocalizedText;
import id.satugerbang.sdk.registry.model.Policy;
import id.satugerbang.sdk.registry.model.ReleaseInput;
import id.satugerbang.sdk.registry.model.Requirement;
import id.satugerbang.sdk.registry.model.ServiceCost;
import id.satugerbang.sdk.registry.model.ServiceStandard;
import id.satugerbang.sdk.registry.model.ServiceTime;
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

    private static ServiceStandard standard() {
        return new ServiceStandard()
                .addPersyaratanItem(new Requirement().text(text("Tidak ada.")))
                .sistemMekanismeProsedur(text("Data dibaca langsung."))
                .jangkaWaktu(new ServiceTime().duration("PT1M"))
                .biayaTarif(new ServiceCost().amount(0L))
                .produkPelayanan(text("Informasi gempa."))
                .penangananPengaduan(new ComplaintChannel().text(text("Loket pengaduan (simulasi).")));
    }

    private static LocalizedText text(String indonesian) {
        return new LocalizedText().id(indonesian);
    }
}
