package id.satugerbang.quickstart.agencies.bpjs;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import id.satugerbang.quickstart.agencies.JsonAnswer;
import id.satugerbang.quickstart.agencies.Responder;
import id.satugerbang.quickstart.agencies.Single;
import java.util.List;
import java.util.Locale;

/** {@code GET /referensi/poli/{kode}}: outpatient clinics by code or by part of their name. */
final class ClinicsResponder implements Responder {

    private static final List<Clinic> CLINICS = List.of(
            new Clinic("ANA", "Anak"),
            new Clinic("BED", "Bedah"),
            new Clinic("GIG", "Gigi"),
            new Clinic("GND", "Gigi Endodonsi"),
            new Clinic("INT", "Penyakit Dalam"),
            new Clinic("IRM", "Rehabilitasi Medik"),
            new Clinic("JAN", "Jantung dan Pembuluh Darah"),
            new Clinic("JIW", "Jiwa"),
            new Clinic("KLT", "Kulit dan Kelamin"),
            new Clinic("MAT", "Mata"),
            new Clinic("OBG", "Obstetri dan Ginekologi"),
            new Clinic("ORT", "Ortopedi"),
            new Clinic("PAR", "Paru"),
            new Clinic("SAR", "Saraf"),
            new Clinic("THT", "THT-KL"));

    private final SignatureCheck signature;

    ClinicsResponder(SignatureCheck signature) {
        this.signature = signature;
    }

    @Override
    public ResponseDefinition answer(Request request) {
        return JsonAnswer.of(
                200,
                signature
                        .fault(request)
                        .map(fault -> BpjsAnswer.refused("401", fault))
                        .orElseGet(() -> find(Single.lastSegment(request))));
    }

    private static BpjsAnswer find(String wanted) {
        String text = wanted.toLowerCase(Locale.ROOT);
        List<Clinic> found = CLINICS.stream()
                .filter(clinic -> clinic.kode().toLowerCase(Locale.ROOT).equals(text)
                        || clinic.nama().toLowerCase(Locale.ROOT).contains(text))
                .toList();
        return found.isEmpty() ? BpjsAnswer.refused("201", "Data Tidak Ditemukan") : BpjsAnswer.of(found);
    }
}
