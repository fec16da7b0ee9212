package id.satugerbang.quickstart.agencies.bapenda;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import id.satugerbang.quickstart.agencies.JsonAnswer;
import id.satugerbang.quickstart.agencies.Responder;
import id.satugerbang.quickstart.agencies.Single;

/** {@code GET /tagihan?nopol=&nosin=}: what one vehicle owes. */
final class BillResponder implements Responder {

    private final VehicleTax tax;

    BillResponder(VehicleTax tax) {
        this.tax = tax;
    }

    @Override
    public ResponseDefinition answer(Request request) {
        String plate = Single.query(request, "nopol").orElse("");
        String engine = Single.query(request, "nosin").orElse("");
        if (!VehicleTax.wellFormed(plate, engine)) {
            return JsonAnswer.of(400, BapendaError.malformed());
        }
        return tax.bill(plate, engine)
                .map(bill -> JsonAnswer.of(200, bill))
                .orElseGet(() -> JsonAnswer.of(404, BapendaError.notFound()));
    }
}
