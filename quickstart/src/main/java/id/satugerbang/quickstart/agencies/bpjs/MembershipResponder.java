package id.satugerbang.quickstart.agencies.bpjs;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import id.satugerbang.quickstart.agencies.JsonAnswer;
import id.satugerbang.quickstart.agencies.assertion.Citizen;
import id.satugerbang.quickstart.agencies.assertion.CitizenResponder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** {@code GET /Peserta/nik/{nik}/tglSEP/{tanggal}}: whether a person is insured on a day. */
final class MembershipResponder implements CitizenResponder {

    private final SignatureCheck signature;

    MembershipResponder(SignatureCheck signature) {
        this.signature = signature;
    }

    @Override
    public ResponseDefinition answer(Request request, Citizen citizen) {
        List<String> segments = List.of(request.getUrl().split("\\?", -1)[0].split("/", -1));
        String day = segments.get(segments.size() - 1);
        String nik = segments.get(segments.size() - 3);
        return JsonAnswer.of(
                200,
                signature
                        .fault(request)
                        .map(fault -> BpjsAnswer.refused("401", fault))
                        .orElseGet(() -> membership(nik, day)));
    }

    private static BpjsAnswer membership(String nik, String day) {
        if (!nik.matches("[0-9]{16}")) {
            return BpjsAnswer.refused("201", "NIK harus 16 digit");
        }
        try {
            return BpjsAnswer.of(Membership.of(nik, LocalDate.parse(day).toString()));
        } catch (DateTimeParseException noDay) {
            return BpjsAnswer.refused("201", "Tanggal harus TTTT-BB-HH");
        }
    }
}
