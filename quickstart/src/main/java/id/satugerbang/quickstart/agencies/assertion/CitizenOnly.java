package id.satugerbang.quickstart.agencies.assertion;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import id.satugerbang.quickstart.agencies.Responder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Refuses every request whose {@code Citizen-Assertion} is missing or does not hold. */
public final class CitizenOnly implements Responder {

    private static final String HEADER = "Citizen-Assertion";

    private final AssertionVerifier verifier;
    private final Supplier<ResponseDefinition> refusal;
    private final CitizenResponder next;

    /** @param refusal how the agency refuses */
    public CitizenOnly(AssertionVerifier verifier, Supplier<ResponseDefinition> refusal, CitizenResponder next) {
        this.verifier = verifier;
        this.refusal = refusal;
        this.next = next;
    }

    @Override
    public ResponseDefinition answer(Request request) {
        return verifier.verify(assertion(request))
                .map(citizen -> next.answer(request, citizen))
                .orElseGet(refusal);
    }

    private static @Nullable String assertion(Request request) {
        HttpHeader header = request.header(HEADER);
        return header.isPresent() && header.values().size() == 1 ? header.firstValue() : null;
    }
}
