package id.satugerbang.quickstart.agencies.siak;

import java.util.Map;

/**
 * A resident who does not exist.
 *
 * @param fields what the registry holds, by its own field names
 */
record Resident(Map<String, String> fields) {

    /** {@code key, value, key, value, ...}. */
    static Resident of(
            String nik, String familyCard, String name, String place, String born, String gender, String mother) {
        return new Resident(Map.of(
                "NIK", nik,
                "NO_KK", familyCard,
                "NAMA_LGKP", name,
                "TMPT_LHR", place,
                "TGL_LHR", born,
                "JENIS_KLMIN", gender,
                "NAMA_LGKP_IBU", mother));
    }
}
