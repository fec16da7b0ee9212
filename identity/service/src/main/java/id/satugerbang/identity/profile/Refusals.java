package id.satugerbang.identity.profile;

import id.satugerbang.identity.web.Texts;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemError;
import id.satugerbang.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers what is wrong with a change, so that the citizen hears of everything at once. */
public final class Refusals {

    /** The gravest kind is answered; faults of the other kinds come up when it is mended. */
    private static final List<ProblemCode> BY_GRAVITY = List.of(
            ProblemCode.ATTRIBUTE_PROTECTED, ProblemCode.INSUFFICIENT_USER_AUTHENTICATION, ProblemCode.INVALID_VALUE);

    private final Texts texts;
    private final Map<ProblemCode, List<ProblemError>> errors = new EnumMap<>(ProblemCode.class);

    public Refusals(Texts texts) {
        this.texts = texts;
    }

    public void add(ProblemCode code, String attribute, String fault) {
        errors.computeIfAbsent(code, kind -> new ArrayList<>())
                .add(new ProblemError(pointer(attribute), fault, texts.of(fault)));
    }

    /** @throws ProblemException where anything was added */
    public void throwIfAny() {
        for (ProblemCode code : BY_GRAVITY) {
            List<ProblemError> found = errors.get(code);
            if (found != null) {
                throw ProblemException.of(code, found);
            }
        }
    }

    /** RFC 6901 pointer to an attribute in the body. */
    public static String pointer(String attribute) {
        return "/attributes/" + attribute.replace("~", "~0").replace("/", "~1");
    }
}
