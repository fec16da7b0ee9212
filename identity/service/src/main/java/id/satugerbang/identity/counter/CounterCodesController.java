package id.satugerbang.identity.counter;

import id.satugerbang.api.identity.CounterCodesApi;
import id.satugerbang.api.identity.model.ClaimInput;
import id.satugerbang.api.identity.model.ClaimResult;
import id.satugerbang.api.identity.model.CounterCode;
import id.satugerbang.identity.web.Allowed;
import id.satugerbang.identity.web.Allowed.Audience;
import id.satugerbang.support.mvc.CurrentCaller;
import java.time.ZoneOffset;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CounterCodesController implements CounterCodesApi {

    private final CodeHolders codes;
    private final Claims claims;
    private final CurrentCaller callers;

    CounterCodesController(CodeHolders codes, Claims claims, CurrentCaller callers) {
        this.codes = codes;
        this.claims = claims;
        this.callers = callers;
    }

    @Override
    @Allowed(Audience.CITIZEN)
    public ResponseEntity<CounterCode> makeCounterCode() {
        CodeHolders.Fresh fresh = codes.oneTime(callers.get().subject());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new CounterCode(fresh.code(), fresh.expires().atOffset(ZoneOffset.UTC)));
    }

    @Override
    @Allowed(Audience.CITIZEN)
    public ResponseEntity<ClaimResult> claimAssistedAccount(ClaimInput input) {
        String citizen = callers.get().subject();
        String assisted = codes.assisted(citizen, input.getReceiptCode());
        if (!claims.fits(assisted, input.getNik())) {
            throw codes.miss(citizen);
        }
        return ResponseEntity.ok(
                new ClaimResult(claims.take(assisted, citizen, Boolean.TRUE.equals(input.getMerge()))));
    }
}
