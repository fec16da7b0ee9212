package id.satugerbang.quickstart.agencies.bpjs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The envelope around every answer.
 *
 * @param metaData code and message; code {@code 200} where all went well
 * @param response what was asked for; absent in an error
 * @param keterangan says that it is a simulation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BpjsAnswer(MetaData metaData, @Nullable Map<String, Object> response, String keterangan) {

    private static final String SIMULATION = "simulasi: bukan data BPJS Kesehatan";

    /** Code and message. */
    record MetaData(String code, String message) {}

    static BpjsAnswer of(List<Clinic> clinics) {
        return new BpjsAnswer(new MetaData("200", "OK"), Map.of("poli", clinics), SIMULATION);
    }

    static BpjsAnswer of(Membership membership) {
        return new BpjsAnswer(new MetaData("200", "OK"), Map.of("peserta", membership), SIMULATION);
    }

    static BpjsAnswer refused(String code, String message) {
        return new BpjsAnswer(new MetaData(code, message), null, SIMULATION);
    }
}
