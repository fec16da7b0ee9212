package id.satugerbang.identity.family;

import id.satugerbang.identity.profile.ProfileValue;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For whom a citizen may act: an own child under 18 (UU 23/2002 article 1), by the birth date that is kept. */
@Component
class Guardianship {

    private static final ZoneId WEST_INDONESIA = ZoneId.of("Asia/Jakarta");
    private static final int OF_AGE = 18;

    private final Clock clock;

    Guardianship(Clock clock) {
        this.clock = clock;
    }

    boolean covers(String relation, Map<String, ProfileValue> member) {
        @Nullable ProfileValue birth = member.get("tanggal_lahir");
        return relation.equals("anak")
                && birth != null
                && LocalDate.parse(birth.value())
                        .plusYears(OF_AGE)
                        .isAfter(LocalDate.now(clock.withZone(WEST_INDONESIA)));
    }
}
