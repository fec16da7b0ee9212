package id.satugerbang.quickstart.agencies.dukcapil;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the registry has got; the photograph itself is not kept.
 *
 * @param number of the application that it belongs to
 * @param type media type
 * @param size in bytes
 * @param digest SHA-256 in hex, so that the sender can compare
 * @param count photographs that came for this application, this one among them
 * @param note says that it is a simulation
 */
record PhotoReceipt(
        @JsonProperty("nomor_permohonan") String number,
        @JsonProperty("jenis") String type,
        @JsonProperty("ukuran") int size,
        @JsonProperty("sha256") String digest,
        @JsonProperty("jumlah_foto") int count,
        @JsonProperty("keterangan") String note) {}
