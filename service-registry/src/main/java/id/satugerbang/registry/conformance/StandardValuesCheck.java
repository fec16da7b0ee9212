package id.satugerbang.registry.conformance;

import id.satugerbang.api.registry.model.ServiceCostDraft;
import id.satugerbang.api.registry.model.ServiceTimeDraft;
import id.satugerbang.api.registry.model.StandardDraft;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.standard.ServiceDuration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Time and cost of the standard are data that can be measured. */
@Component
@Order(10)
class StandardValuesCheck implements ConformanceCheck {

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        StandardDraft standard = upload.source().content().getStandard();
        checkTime(standard.getJangkaWaktu(), findings);
        checkCost(standard.getBiayaTarif(), findings);
    }

    private static void checkTime(@Nullable ServiceTimeDraft time, Findings findings) {
        if (time == null) {
            return;
        }
        String duration = Objects.requireNonNullElse(time.getDuration(), "");
        if (ServiceDuration.parse(duration).isEmpty()) {
            findings.add(FindingCode.DURATION_INVALID, "/standard/jangka_waktu/duration", duration);
        }
    }

    private static void checkCost(@Nullable ServiceCostDraft cost, Findings findings) {
        if (cost != null && !isRupiah(cost.getAmount())) {
            findings.add(FindingCode.AMOUNT_INVALID, "/standard/biaya_tarif/amount");
        }
    }

    private static boolean isRupiah(@Nullable Object amount) {
        return (amount instanceof Integer || amount instanceof Long) && ((Number) amount).longValue() >= 0;
    }
}
