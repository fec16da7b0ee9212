package id.satugerbang.quickstart.agencies.bpjs;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * An insured person; no name and no NIK, because the simulation knows nobody.
 *
 * @param card number of the card, made from the NIK
 * @param status whether the insurance pays
 * @param day day for which it was asked
 */
record Membership(
        @JsonProperty("noKartu") String card,
        @JsonProperty("statusPeserta") Map<String, String> status,
        @JsonProperty("tglSEP") String day) {

    static Membership of(String nik, String day) {
        return new Membership(
                "%013d".formatted(Math.floorMod(31L * nik.hashCode(), 10_000_000_000_000L)),
                Map.of("kode", "0", "keterangan", "AKTIF"),
                day);
    }
}
