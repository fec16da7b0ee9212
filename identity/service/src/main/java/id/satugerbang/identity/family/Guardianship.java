package id.satugerbang.identity.family;

import id.satugerbang.identity.acting.NikHolders;
import id.satugerbang.identity.attribute.BirthDates;
import id.satugerbang.identity.profile.Person;
import id.satugerbang.identity.profile.PersonValues;
import id.satugerbang.identity.profile.ProfileValue;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * For whom a citizen may act: an own child under 18 (UU 23/2002 article 1). As soon as anything about the child is verified
 * its birth date must be too, so that nobody makes a child of an adult by typing; a citizen may change neither that date nor
 * the relation afterwards.
 */
@Component
class Guardianship {

    static final String CHILD = "anak";
    private static final String BIRTH_DATE = "tanggal_lahir";
    private static final String NIK = "nik";
    private static final ZoneId WEST_INDONESIA = ZoneId.of("Asia/Jakarta");
    private static final int OF_AGE = 18;

    private final NikHolders holders;
    private final PersonValues values;
    private final Clock clock;

    Guardianship(NikHolders holders, PersonValues values, Clock clock) {
        this.holders = holders;
        this.values = values;
        this.clock = clock;
    }

    /** True where the citizen may act for the member, of whom {@code held} is kept. */
    boolean covers(MemberRow member, Map<String, ProfileValue> held) {
        @Nullable ProfileValue birth = held.get(BIRTH_DATE);
        return member.relation().equals(CHILD)
                && birth != null
                && (birth.row().isVerified() || !isProven(held))
                && isMinor(held)
                && !isAdultOfOwnAccount(held);
    }

    /** Keys that decide about acting and that the citizen cannot change any more. */
    static Set<String> frozen(Map<String, ProfileValue> held) {
        @Nullable ProfileValue birth = held.get(BIRTH_DATE);
        return birth != null && birth.row().isVerified() ? Set.of(BIRTH_DATE) : Set.of();
    }

    /** True where anything about the member is verified: from then on the relation stays. */
    static boolean isProven(Map<String, ProfileValue> held) {
        return held.values().stream().anyMatch(value -> value.row().isVerified());
    }

    /** Under age by the birth date, which is also the one inside the NIK where there is one. */
    private boolean isMinor(Map<String, ProfileValue> held) {
        @Nullable ProfileValue birth = held.get(BIRTH_DATE);
        @Nullable ProfileValue nik = held.get(NIK);
        if (birth == null) {
            return false;
        }
        LocalDate born = LocalDate.parse(birth.value());
        return (nik == null || BirthDates.agree(nik.value(), born))
                && born.plusYears(OF_AGE).isAfter(LocalDate.now(clock.withZone(WEST_INDONESIA)));
    }

    /** Whoever has the NIK verified for an account of their own is acted for only where that account, too, is a minor's. */
    private boolean isAdultOfOwnAccount(Map<String, ProfileValue> held) {
        @Nullable ProfileValue nik = held.get(NIK);
        Optional<String> holder = nik == null ? Optional.empty() : holders.holder(nik.value());
        return holder.isPresent() && !isMinor(values.read(Person.citizen(holder.get())));
    }
}
