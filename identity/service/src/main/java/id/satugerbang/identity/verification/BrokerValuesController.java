package id.satugerbang.identity.verification;

import id.satugerbang.api.internal.BrokerValuesApi;
import id.satugerbang.identity.web.Allowed;
import id.satugerbang.identity.web.Allowed.Audience;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BrokerValuesController implements BrokerValuesApi {

    private final BrokerValues values;

    BrokerValuesController(BrokerValues values) {
        this.values = values;
    }

    @Override
    @Allowed(value = Audience.PARTS, parts = "keycloak")
    public ResponseEntity<Void> recordBrokerValues(id.satugerbang.api.internal.model.BrokerValues brokerValues) {
        values.keep(brokerValues.getSubject(), brokerValues.getValues());
        return ResponseEntity.noContent().build();
    }
}
