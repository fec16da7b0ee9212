package id.satugerbang.registry.credential;

import id.satugerbang.api.registry.CredentialsApi;
import id.satugerbang.api.registry.model.CredentialInput;
import id.satugerbang.api.registry.model.ListCredentials200Response;
import id.satugerbang.registry.access.Access;
import id.satugerbang.registry.access.Allowed;
import id.satugerbang.registry.access.Allowed.To;
import id.satugerbang.registry.agency.Agencies;
import id.satugerbang.registry.publication.CredentialInUseException;
import id.satugerbang.registry.publication.CredentialPublication;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Credentials over HTTP: officers of the agency write and list them; nobody reads a value. */
@RestController
class CredentialController implements CredentialsApi {

    private final CredentialPublication stored;
    private final CredentialRules rules;
    private final CredentialSeal seal;
    private final Agencies agencies;
    private final Access access;

    CredentialController(
            CredentialPublication stored,
            CredentialRules rules,
            CredentialSeal seal,
            Agencies agencies,
            Access access) {
        this.stored = stored;
        this.rules = rules;
        this.seal = seal;
        this.agencies = agencies;
        this.access = access;
    }

    @Override
    @Allowed(To.OFFICERS_OF_AGENCY)
    public ResponseEntity<ListCredentials200Response> listCredentials(String agency) {
        officer(agency);
        return ResponseEntity.ok(new ListCredentials200Response(stored.of(agency)));
    }

    @Override
    @Allowed(To.OFFICERS_OF_AGENCY)
    public ResponseEntity<Void> putCredential(
            String agency, String credential, CredentialInput input, @Nullable Boolean replace) {
        Caller officer = officer(agency);
        rules.check(input);
        String sealed = seal.seal(agency, credential, input);
        return changed(() -> {
            stored.put(agency, credential, input.getType(), sealed, Boolean.TRUE.equals(replace), officer.subject());
            return true;
        });
    }

    @Override
    @Allowed(To.OFFICERS_OF_AGENCY)
    public ResponseEntity<Void> deleteCredential(String agency, String credential) {
        Caller officer = officer(agency);
        return changed(() -> stored.remove(agency, credential, officer.subject()));
    }

    private Caller officer(String agency) {
        Caller officer = access.officer(agency);
        if (agencies.find(agency).isEmpty()) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        return officer;
    }

    private static ResponseEntity<Void> changed(Supplier<Boolean> change) {
        try {
            if (change.get()) {
                return ResponseEntity.noContent().build();
            }
        } catch (CredentialInUseException inUse) {
            throw ProblemException.of(ProblemCode.CREDENTIAL_IN_USE, String.valueOf(inUse.getMessage()));
        }
        throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
}
