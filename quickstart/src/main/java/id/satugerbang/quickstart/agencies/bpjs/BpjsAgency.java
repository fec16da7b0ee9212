package id.satugerbang.quickstart.agencies.bpjs;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import id.satugerbang.quickstart.agencies.JsonAnswer;
import id.satugerbang.quickstart.agencies.Operation;
import id.satugerbang.quickstart.agencies.assertion.AssertionVerifier;
import id.satugerbang.quickstart.agencies.assertion.CitizenOnly;
import java.util.List;

/** The operations of the simulated health insurance. */
public final class BpjsAgency {

    private final SignatureCheck signature;
    private final AssertionVerifier verifier;

    public BpjsAgency(SignatureCheck signature, AssertionVerifier verifier) {
        this.signature = signature;
        this.verifier = verifier;
    }

    /** Its operations. */
    public List<Operation> operations() {
        CitizenOnly membership = new CitizenOnly(
                verifier,
                () -> JsonAnswer.of(200, BpjsAnswer.refused("401", "Citizen-Assertion tidak ada atau tidak sah")),
                new MembershipResponder(signature));
        return List.of(
                new Operation(
                        RequestMethod.GET, "/bpjs-kesehatan/referensi/poli/{kode}", new ClinicsResponder(signature)),
                new Operation(RequestMethod.GET, "/bpjs-kesehatan/Peserta/nik/{nik}/tglSEP/{tanggal}", membership));
    }
}
