package id.satugerbang.registry.publication;

import id.satugerbang.api.internal.DeclarationsApi;
import id.satugerbang.api.internal.model.ServiceDeclarations;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Declarations as identity reads them; internal tokens only. */
@RestController
class DeclarationsController implements DeclarationsApi {

    private final Declarations declarations;

    DeclarationsController(Declarations declarations) {
        this.declarations = declarations;
    }

    @Override
    public ResponseEntity<ServiceDeclarations> getDeclarations(String agency, String service) {
        return ResponseEntity.ok(
                declarations.of(agency, service).orElseThrow(() -> ProblemException.of(ProblemCode.SERVICE_NOT_FOUND)));
    }
}
