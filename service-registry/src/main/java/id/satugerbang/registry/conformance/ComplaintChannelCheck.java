package id.satugerbang.registry.conformance;

import id.satugerbang.api.registry.model.ComplaintChannelDraft;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever complains can follow the ways that the standard names. */
@Component
@Order(10)
class ComplaintChannelCheck implements ConformanceCheck {

    private static final String PLACE = "/standard/penanganan_pengaduan/";

    /** One or several numbers as they stand on a letterhead: {@code (031) 123-4567 ext. 12 / 0811 000 000}. */
    private static final Pattern PHONE = Pattern.compile(
            "[+(]{0,2}\\d[\\d\\s().,;/+-]*(?:(?:ext|ekst|pes|atau|dan|wa)\\b[\\d\\s().:,;/+-]*)*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>(),;:]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");
    private static final int FEWEST_DIGITS = 3;

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        ComplaintChannelDraft channel = upload.source().content().getStandard().getPenangananPengaduan();
        if (channel == null) {
            return;
        }
        note(
                channel.getPhone(),
                ComplaintChannelCheck::isPhone,
                FindingCode.COMPLAINT_PHONE_INVALID,
                "phone",
                findings);
        note(
                channel.getEmail(),
                ComplaintChannelCheck::isEmail,
                FindingCode.COMPLAINT_EMAIL_INVALID,
                "email",
                findings);
        note(channel.getUrl(), ComplaintChannelCheck::isWeb, FindingCode.COMPLAINT_URL_INVALID, "url", findings);
    }

    private static void note(
            @Nullable String value, Predicate<String> sound, FindingCode code, String part, Findings findings) {
        if (value != null && !sound.test(value)) {
            findings.add(code, PLACE + part, value);
        }
    }

    private static boolean isPhone(String phone) {
        return PHONE.matcher(phone).matches()
                && phone.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }

    private static boolean isEmail(String email) {
        return EMAIL.matcher(email).matches();
    }

    private static boolean isWeb(String text) {
        try {
            URI url = new URI(text);
            boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
            return web && url.getHost() != null && url.getRawUserInfo() == null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
