package id.satugerbang.quickstart.agencies.dpmptsp;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import id.satugerbang.quickstart.agencies.JsonAnswer;
import id.satugerbang.quickstart.agencies.JsonRequest;
import id.satugerbang.quickstart.agencies.Responder;
import id.satugerbang.quickstart.agencies.Single;
import java.util.regex.Pattern;

/** {@code POST /rba/inqueryNIB}: the business behind a business identification number; HTTP 200 whatever happens. */
final class InquiryResponder implements Responder {

    private static final Pattern NIB = Pattern.compile("\\d{13}");

    private final String userKey;
    private final LicenceRegister register;

    InquiryResponder(String userKey, LicenceRegister register) {
        this.userKey = userKey;
        this.register = register;
    }

    @Override
    public ResponseDefinition answer(Request request) {
        return JsonAnswer.of(200, inquiry(request));
    }

    private InquiryAnswer inquiry(Request request) {
        if (!Single.matches(Single.header(request, "user_key"), userKey)) {
            return InquiryAnswer.refused(401, "user_key tidak ada atau tidak dikenal");
        }
        String nib = JsonRequest.object(request)
                .map(body -> body.at("/INQUERYNIB/nib").asString(""))
                .orElse("");
        if (!NIB.matcher(nib).matches()) {
            return InquiryAnswer.refused(400, "NIB harus 13 digit angka");
        }
        return register.find(nib)
                .map(InquiryAnswer::found)
                .orElseGet(() -> InquiryAnswer.refused(404, "Data NIB tidak ditemukan"));
    }
}
