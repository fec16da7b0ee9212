package id.satugerbang.quickstart.agencies.bpjs;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import id.satugerbang.quickstart.agencies.Operation;
import java.util.List;

/** The operations of the simulated health insurance. */
public final class BpjsAgency {

    private final SignatureCheck signature;

    public BpjsAgency(SignatureCheck signature) {
        this.signature = signature;
    }

    /** Its operations. */
    public List<Operation> operations() {
        return List.of(new Operation(
                RequestMethod.GET, "/bpjs-kesehatan/referensi/poli/{kode}", new ClinicsResponder(signature)));
    }
}
