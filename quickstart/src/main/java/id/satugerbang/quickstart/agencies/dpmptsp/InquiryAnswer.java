package id.satugerbang.quickstart.agencies.dpmptsp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** The envelope around every answer. */
record InquiryAnswer(@JsonProperty("responinqueryNIB") Envelope envelope) {

    static final String SIMULATION = "simulasi: bukan layanan OSS";

    /**
     * What happened.
     *
     * @param code 200 where all went well
     * @param message one sentence
     * @param business the business; absent in an error
     * @param note says that it is a simulation
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Envelope(
            @JsonProperty("kode") int code,
            @JsonProperty("keterangan") String message,
            @JsonProperty("dataNIB") @Nullable Business business,
            @JsonProperty("catatan") String note) {}

    static InquiryAnswer found(Business business) {
        return new InquiryAnswer(new Envelope(200, "Data NIB ditemukan", business, SIMULATION));
    }

    static InquiryAnswer refused(int code, String message) {
        return new InquiryAnswer(new Envelope(code, message, null, SIMULATION));
    }
}
