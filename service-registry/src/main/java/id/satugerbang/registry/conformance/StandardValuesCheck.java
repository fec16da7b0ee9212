package id.satugerbang.registry.conformance;

import id.satugerbang.api.registry.model.ComplaintChannel;
import id.satugerbang.api.registry.model.ServiceCost;
import id.satugerbang.api.registry.model.ServiceStandard;
import id.satugerbang.api.registry.model.ServiceTime;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.standard.ServiceDuration;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Time, cost and complaint address of the standard are data that can be measured and followed. */
@Component
@Order(10)
class StandardValuesCheck implements ConformanceCheck {

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        ServiceStandard standard = upload.source().content().getStandard();
        checkTime(standard.getJangkaWaktu(), findings);
        checkCost(standard.getBiayaTarif(), findings);
        checkComplaints(standard.getPenangananPengaduan(), findings);
    }

    private static void checkTime(@Nullable ServiceTime time, Findings findings) {
        if (time != null && ServiceDuration.parse(time.getDuration()).isEmpty()) {
            findings.add(FindingCode.DURATION_INVALID, "/standard/jangka_waktu/duration", time.getDuration());
        }
    }

    private static void checkCost(@Nullable ServiceCost cost, Findings findings) {
        if (cost != null && cost.getAmount() < 0) {
            findings.add(FindingCode.AMOUNT_INVALID, "/standard/biaya_tarif/amount");
        }
    }

    private static void checkComplaints(@Nullable ComplaintChannel channel, Findings findings) {
        if (channel == null || channel.getUrl() == null) {
            return;
        }
        URI url = channel.getUrl();
        boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
        if (!web || url.getHost() == null || url.getRawUserInfo() != null) {
            findings.add(FindingCode.COMPLAINT_URL_INVALID, "/standard/penanganan_pengaduan/url", url.toString());
        }
    }
}
