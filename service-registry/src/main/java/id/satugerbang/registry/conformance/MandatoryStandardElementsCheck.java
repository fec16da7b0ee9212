package id.satugerbang.registry.conformance;

import id.satugerbang.api.registry.model.ServiceStandard;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.standard.StandardElement;
import id.satugerbang.registry.standard.StandardElements;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The six elements that PermenPANRB 15/2014 wants published are there. */
@Component
@Order(9)
class MandatoryStandardElementsCheck implements ConformanceCheck {

    private final StandardElements elements;

    MandatoryStandardElementsCheck(StandardElements elements) {
        this.elements = elements;
    }

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        ServiceStandard standard = upload.source().content().getStandard();
        for (StandardElement element : elements.mandatory()) {
            if (isMissing(value(standard, element.key()))) {
                findings.add(
                        FindingCode.STANDARD_ELEMENT_MISSING,
                        "/standard/" + element.key(),
                        element.indonesian(),
                        element.english());
            }
        }
    }

    private static boolean isMissing(@Nullable Object value) {
        return value == null || (value instanceof java.util.List<?> list && list.isEmpty());
    }

    private static @Nullable Object value(ServiceStandard standard, String key) {
        return switch (key) {
            case "persyaratan" -> standard.getPersyaratan();
            case "sistem_mekanisme_prosedur" -> standard.getSistemMekanismeProsedur();
            case "jangka_waktu" -> standard.getJangkaWaktu();
            case "biaya_tarif" -> standard.getBiayaTarif();
            case "produk_pelayanan" -> standard.getProdukPelayanan();
            case "penanganan_pengaduan" -> standard.getPenangananPengaduan();
            default -> throw new IllegalStateException("no accessor for the mandatory element " + key);
        };
    }
}
