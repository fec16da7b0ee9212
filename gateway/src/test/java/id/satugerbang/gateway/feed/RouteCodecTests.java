package id.satugerbang.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.gateway.feed.RouteReader.Built;
import id.satugerbang.gateway.route.Beneficiary;
import id.satugerbang.gateway.route.Binding;
import id.satugerbang.gateway.route.CasePointers;
import id.satugerbang.gateway.route.CitizenUse;
import id.satugerbang.gateway.route.Farewell;
import id.satugerbang.gateway.route.Purpose;
import id.satugerbang.gateway.route.Release;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RouteCodecTests {

    private static final String ROUTE = """
            {"agency":"uji","service":"ikat","release":"0f0e0d0c-0000-4000-8000-000000000001","revision":7,
            "deadline_ms":2000,"max_body_bytes":1024,"upstreams":[{"url":"http://agency.example"}],%s
            "operations":[{"operation_id":"minta","method":"POST","path":"/x/{nik}","audience":["citizen"],
            "assurance":"basic"%s}]}""";
    private static final String USE = """
            ,"purpose":{"id":"Melayani","en":"To serve"},"proofing":"match","acting":["self","family"],
            "case":{"receipt":"/nomor","status":"/status"},"bindings":[
            {"attribute":"nik","in":"path","name":"nik","required":true},
            {"attribute":"tanggal_lahir","in":"body","name":"/lahir","required":false,"format":"date:dd-MM-yyyy",
            "template":"x|{}","type":"integer"}]""";

    private final JsonMapper json = new JsonMapper();
    private final RouteReader reader = new RouteReader(json);

    @Test
    void whatAnOperationDoesWithCitizensDataIsRead() {
        CitizenUse use = read(ROUTE.formatted("", USE)).operations().get(0).use();

        assertThat(use.purpose()).isEqualTo(new Purpose("Melayani", "To serve"));
        assertThat(use.matchSuffices()).isTrue();
        assertThat(use.acting()).isEqualTo(Beneficiary.SELF_OR_FAMILY);
        assertThat(use.cases()).isEqualTo(new CasePointers("/nomor", "/status"));
        assertThat(use.bindings())
                .containsExactly(
                        new Binding("nik", Binding.Place.PATH, "nik", true, null, null, Binding.Type.STRING),
                        new Binding(
                                "tanggal_lahir",
                                Binding.Place.BODY,
                                "/lahir",
                                false,
                                "date:dd-MM-yyyy",
                                "x|{}",
                                Binding.Type.INTEGER));
    }

    @Test
    void theSnapshotKeepsEverything() {
        Release release = read(ROUTE.formatted(
                "\"deprecated\":true,\"deprecated_at\":\"2026-11-01T00:00:00Z\",\"sunset_at\":\"2027-05-01T00:00:00Z\",",
                USE));

        assertThat(release.farewell())
                .isEqualTo(new Farewell(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2027-05-01T00:00:00Z")));
        assertThat(read(json.writeValueAsString(RouteCodec.published(release)))).isEqualTo(release);
    }

    @Test
    void anOperationWithoutCitizensDataSharesOneValue() {
        assertThat(read(ROUTE.formatted("", "")).operations().get(0).use()).isSameAs(CitizenUse.NONE);
    }

    @Test
    void aReleaseWhoseBindingHasNoPlaceIsHeldBack() {
        Built built = reader.read(ROUTE.formatted("", USE).replace("/x/{nik}", "/x/{lain}"));

        assertThat(built).isInstanceOfSatisfying(Built.Bad.class, bad -> assertThat(bad.reason())
                .contains("no segment {nik}"));
    }

    private Release read(String route) {
        return ((Built.Good) reader.read(route)).entry().release();
    }
}
