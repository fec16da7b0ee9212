package id.satugerbang.registry.standard;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.api.registry.model.ComplaintChannelDraft;
import id.satugerbang.api.registry.model.RequirementDraft;
import id.satugerbang.api.registry.model.ServiceCostDraft;
import id.satugerbang.api.registry.model.ServiceTimeDraft;
import id.satugerbang.api.registry.model.StandardDraft;
import id.satugerbang.api.registry.model.TextDraft;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StandardElementsTests {

    private static final TextDraft TEXT = new TextDraft().id("Ada");

    private final StandardElements elements = new StandardElements(JsonMapper.shared());

    @Test
    void thereAreFourteenOfWhichTheFirstSixAreMandatory() {
        assertThat(elements.all()).hasSize(14);
        assertThat(elements.mandatory()).hasSize(6).isEqualTo(elements.all().subList(0, 6));
    }

    @Test
    void theScoreCountsWhatIsStated() {
        assertThat(elements.completeness(new StandardDraft()).getScore()).isZero();
        assertThat(elements.completeness(full()).getScore()).isEqualTo(100);
        assertThat(elements.completeness(full()).getMissing()).isEmpty();
        StandardDraft some =
                full().dasarHukum(null).evaluasiKinerja(new TextDraft().id("-")).persyaratan(List.of());
        assertThat(elements.completeness(some).getScore()).isEqualTo(78);
        assertThat(elements.completeness(some).getMissing())
                .containsExactly("persyaratan", "dasar_hukum", "evaluasi_kinerja");
    }

    private static StandardDraft full() {
        return new StandardDraft()
                .persyaratan(List.of(new RequirementDraft().text(TEXT)))
                .sistemMekanismeProsedur(TEXT)
                .jangkaWaktu(new ServiceTimeDraft().duration("P7D"))
                .biayaTarif(new ServiceCostDraft().amount(0))
                .produkPelayanan(TEXT)
                .penangananPengaduan(new ComplaintChannelDraft().text(TEXT))
                .dasarHukum(TEXT)
                .saranaPrasarana(TEXT)
                .kompetensiPelaksana(TEXT)
                .pengawasanInternal(TEXT)
                .jumlahPelaksana(TEXT)
                .jaminanPelayanan(TEXT)
                .jaminanKeamananKeselamatan(TEXT)
                .evaluasiKinerja(TEXT);
    }
}
