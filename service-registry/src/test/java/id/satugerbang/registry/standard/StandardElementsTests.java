package id.satugerbang.registry.standard;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.api.registry.model.ComplaintChannel;
import id.satugerbang.api.registry.model.LocalizedText;
import id.satugerbang.api.registry.model.Requirement;
import id.satugerbang.api.registry.model.ServiceCost;
import id.satugerbang.api.registry.model.ServiceStandard;
import id.satugerbang.api.registry.model.ServiceTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StandardElementsTests {

    private static final LocalizedText TEXT = new LocalizedText("Ada");

    private final StandardElements elements = new StandardElements(JsonMapper.shared());

    @Test
    void thereAreFourteenOfWhichTheFirstSixAreMandatory() {
        assertThat(elements.all()).hasSize(14);
        assertThat(elements.mandatory()).hasSize(6).isEqualTo(elements.all().subList(0, 6));
    }

    @Test
    void theScoreCountsWhatIsStated() {
        assertThat(elements.completeness(new ServiceStandard()).getScore()).isZero();
        assertThat(elements.completeness(full()).getScore()).isEqualTo(100);
        assertThat(elements.completeness(full()).getMissing()).isEmpty();
        ServiceStandard some =
                full().dasarHukum(null).evaluasiKinerja(new LocalizedText("-")).persyaratan(List.of());
        assertThat(elements.completeness(some).getScore()).isEqualTo(78);
        assertThat(elements.completeness(some).getMissing())
                .containsExactly("persyaratan", "dasar_hukum", "evaluasi_kinerja");
    }

    private static ServiceStandard full() {
        return new ServiceStandard()
                .persyaratan(List.of(new Requirement(TEXT)))
                .sistemMekanismeProsedur(TEXT)
                .jangkaWaktu(new ServiceTime("P7D"))
                .biayaTarif(new ServiceCost(0L))
                .produkPelayanan(TEXT)
                .penangananPengaduan(new ComplaintChannel(TEXT))
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
