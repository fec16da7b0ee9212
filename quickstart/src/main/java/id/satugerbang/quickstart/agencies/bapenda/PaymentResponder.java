package id.satugerbang.quickstart.agencies.bapenda;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import id.satugerbang.quickstart.agencies.JsonAnswer;
import id.satugerbang.quickstart.agencies.JsonRequest;
import id.satugerbang.quickstart.agencies.assertion.Citizen;
import id.satugerbang.quickstart.agencies.assertion.CitizenResponder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** {@code POST /pembayaran}: a payment code for the bill of one vehicle. */
final class PaymentResponder implements CitizenResponder {

    private final VehicleTax tax;

    PaymentResponder(VehicleTax tax) {
        this.tax = tax;
    }

    @Override
    public ResponseDefinition answer(Request request, Citizen citizen) {
        JsonNode body = JsonRequest.object(request).orElseGet(MissingNode::getInstance);
        String plate = body.path("nopol").asString("");
        String engine = body.path("nosin").asString("");
        if (!VehicleTax.wellFormed(plate, engine)) {
            return JsonAnswer.of(400, BapendaError.malformed());
        }
        return tax.bill(plate, engine)
                .map(bill -> JsonAnswer.of(201, tax.payment(bill)))
                .orElseGet(() -> JsonAnswer.of(404, BapendaError.notFound()));
    }
}
