package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A draft whose standard is half filled in. */
class StandardDraftIntegrationTests extends RegistryIntegrationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            persyaratan          | [{"text":{"id":"KTP"}},{"text":{"id":""}}]            | standard_text_missing   | persyaratan/1/text/id
            persyaratan          | [{"attribute":"nik"}]                                 | standard_text_missing   | persyaratan/0/text/id
            persyaratan          | [{"text":{"id":"","en":"Identity card"}}]             | standard_text_missing   | persyaratan/0/text/id
            produk_pelayanan     | {"en":"A card"}                                       | standard_text_missing   | produk_pelayanan/id
            dasar_hukum          | {"id":" ","en":"An act"}                              | standard_text_missing   | dasar_hukum/id
            jam_pelayanan        | {"id":"","en":"Monday"}                               | standard_text_missing   | jam_pelayanan/id
            jangka_waktu         | {"duration":"PsepuluhD","working_days":true}          | duration_invalid        | jangka_waktu/duration
            jangka_waktu         | {"note":{"id":"setelah lengkap"},"working_days":false} | duration_invalid        | jangka_waktu/duration
            jangka_waktu         | {"duration":"P1D","note":{"en":"x"},"working_days":false} | standard_text_missing   | jangka_waktu/note/id
            biaya_tarif          | {"amount":"3,5"}                                      | amount_invalid          | biaya_tarif/amount
            biaya_tarif          | {"amount":3.5}                                        | amount_invalid          | biaya_tarif/amount
            biaya_tarif          | {"amount":-1}                                         | amount_invalid          | biaya_tarif/amount
            biaya_tarif          | {"note":{"id":"sesuai Perda"}}                        | amount_invalid          | biaya_tarif/amount
            penanganan_pengaduan | {"phone":"0311234567"}                                | standard_text_missing   | penanganan_pengaduan/text/id
            penanganan_pengaduan | {"text":{"id":"Loket"},"phone":"abc"}                 | complaint_phone_invalid | penanganan_pengaduan/phone
            penanganan_pengaduan | {"text":{"id":"Loket"},"email":"ptsp@"}               | complaint_email_invalid | penanganan_pengaduan/email
            penanganan_pengaduan | {"text":{"id":"Loket"},"url":"https://"}              | complaint_url_invalid   | penanganan_pengaduan/url
            penanganan_pengaduan | {"text":{"id":"Loket"},"url":"bukan url"}             | complaint_url_invalid   | penanganan_pengaduan/url
            """)
    void isKeptAsItWasTypedCheckedWithItsPlaceNamedAndNotSubmitted(
            String element, String typed, String code, String place) {
        String agency = newService();
        Answer draft = draft(agency, Samples.release());
        ObjectNode upload = Samples.release();
        JsonNode half = JsonMapper.shared().readTree(typed);
        upload.withObject("/standard").set(element, half);

        Answer stored = officer(agency).with("If-Match", draft.etag()).put(path(draft), upload.toString());
        assertThat(stored.status()).as(stored.body().toString()).isEqualTo(200);
        assertThat(officer(agency).get(path(draft) + "/content").body().at("/standard/" + element))
                .isEqualTo(half);

        Answer checked = officer(agency).post(path(draft) + "/check", "");
        assertThat(checked.status()).isEqualTo(200);
        assertThat(errors(checked)).containsExactly(code + " /standard/" + place);
        Answer unstored = officer(agency).post(servicesOf(agency) + "/cuaca/check", upload.toString());
        assertThat(errors(unstored)).containsExactly(code + " /standard/" + place);

        Answer submitted = move(officer(agency), draft, "submit");
        assertThat(submitted.status()).isEqualTo(422);
        assertThat(submitted.hasError("/standard/" + place, code)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"112", "(031) 123-4567", "+62 811 000 000", "031-1234567 ext. 12", "'031 1234567 / 0811 000 000'"})
    void aTelephoneNumberMayBeWrittenAsOnALetterhead(String phone) {
        String agency = newService();
        ObjectNode upload = Samples.release();
        upload.withObject("/standard/penanganan_pengaduan").put("phone", phone);
        Answer checked = officer(agency).post(servicesOf(agency) + "/cuaca/check", upload.toString());
        assertThat(errors(checked)).isEmpty();
    }

    private static List<String> errors(Answer report) {
        return report.body()
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("severity").asString().equals("error"))
                .map(finding -> finding.path("code").asString() + " "
                        + finding.path("pointer").asString())
                .toList();
    }
}
