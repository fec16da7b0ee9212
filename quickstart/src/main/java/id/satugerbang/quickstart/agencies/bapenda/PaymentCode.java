package id.satugerbang.quickstart.agencies.bapenda;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * What a citizen pays with at a bank or a shop.
 *
 * @param code sixteen digits
 * @param plate number plate without spaces
 * @param total rupiah
 * @param validUntil last day on which it can be paid with
 * @param note says that it is a simulation
 */
record PaymentCode(
        @JsonProperty("kode_bayar") String code,
        @JsonProperty("nopol") String plate,
        @JsonProperty("total") long total,
        @JsonProperty("berlaku_sampai") LocalDate validUntil,
        @JsonProperty("keterangan") String note) {}
