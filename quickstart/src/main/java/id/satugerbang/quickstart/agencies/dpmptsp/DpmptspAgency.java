package id.satugerbang.quickstart.agencies.dpmptsp;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import id.satugerbang.quickstart.agencies.Operation;
import java.util.List;

/** The operations of the simulated business licence service. */
public final class DpmptspAgency {

    private final String userKey;

    /** @param userKey key that a caller sends as {@code user_key} */
    public DpmptspAgency(String userKey) {
        this.userKey = userKey;
    }

    /** Its operations. */
    public List<Operation> operations() {
        return List.of(new Operation(
                RequestMethod.POST,
                "/dpmptsp-sidoarjo/rba/inqueryNIB",
                new InquiryResponder(userKey, new LicenceRegister())));
    }
}
