package id.satugerbang.identity.account;

import id.satugerbang.api.internal.AccountErasuresApi;
import id.satugerbang.api.internal.model.AccountErasureList;
import id.satugerbang.identity.web.Allowed;
import id.satugerbang.identity.web.Allowed.Audience;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AccountErasuresController implements AccountErasuresApi {

    private final AccountErasures erasures;

    AccountErasuresController(AccountErasures erasures) {
        this.erasures = erasures;
    }

    @Override
    @Allowed(value = Audience.PARTS, parts = "keycloak")
    public ResponseEntity<AccountErasureList> listAccountErasures() {
        return ResponseEntity.ok(new AccountErasureList(erasures.open()));
    }

    @Override
    @Allowed(value = Audience.PARTS, parts = "keycloak")
    public ResponseEntity<Void> confirmAccountErasure(String subject, Boolean kept) {
        erasures.removed(subject, Boolean.TRUE.equals(kept));
        return ResponseEntity.noContent().build();
    }
}
