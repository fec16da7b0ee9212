package id.satugerbang.quickstart.agencies.dukcapil;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import id.satugerbang.quickstart.agencies.JsonAnswer;
import id.satugerbang.quickstart.agencies.Responder;
import id.satugerbang.quickstart.agencies.assertion.AssertionVerifier;
import org.jspecify.annotations.Nullable;

/** Refuses every request whose {@code Citizen-Assertion} is missing or does not hold. */
final class CitizenOnly implements Responder {

    private static final String HEADER = "Citizen-Assertion";

    private final AssertionVerifier verifier;
    private final CitizenResponder next;

    CitizenOnly(AssertionVerifier verifier, CitizenResponder next) {
        this.verifier = verifier;
        this.next = next;
    }

    @Override
    public ResponseDefinition answer(Request request) {
        return verifier.verify(assertion(request))
                .map(citizen -> next.answer(request, citizen))
                .orElseGet(() -> JsonAnswer.of(401, DukcapilError.unauthenticated()));
    }

    private static @Nullable String assertion(Request request) {
        HttpHeader header = request.header(HEADER);
        return header.isPresent() && header.values().size() == 1 ? header.firstValue() : null;
    }
}
