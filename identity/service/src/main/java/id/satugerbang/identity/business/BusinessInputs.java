package id.satugerbang.identity.business;

import id.satugerbang.identity.attribute.AttributeValues;
import id.satugerbang.identity.attribute.ValueFaultException;
import id.satugerbang.identity.web.Texts;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges what a citizen typed about a business. */
@Component
class BusinessInputs {

    /** Business identification number (PP 5/2021). */
    private static final Pattern NIB = Pattern.compile("[0-9]{13}");

    private final Texts texts;

    BusinessInputs(Texts texts) {
        this.texts = texts;
    }

    /** The name in the form in which it is kept. @throws ProblemException {@code invalid_value} */
    String name(@Nullable String typed) {
        return text("/name", typed == null ? "" : typed);
    }

    /** The number, or null where none was given. @throws ProblemException {@code invalid_value} */
    @Nullable
    String nib(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String nib = AttributeValues.digits(text("/nib", typed));
        if (!NIB.matcher(nib).matches()) {
            throw fault("/nib", "nib_form");
        }
        return nib;
    }

    /** @throws ProblemException {@code unknown_field} */
    void refuseUnknown(Iterable<String> fields) {
        for (String field : fields) {
            if (!field.equals("name") && !field.equals("nib")) {
                throw ProblemException.of(ProblemCode.UNKNOWN_FIELD);
            }
        }
    }

    private String text(String pointer, String typed) {
        try {
            return AttributeValues.plainText(typed);
        } catch (ValueFaultException fault) {
            throw fault(pointer, fault.fault());
        }
    }

    private ProblemException fault(String pointer, String code) {
        return ProblemException.at(ProblemCode.INVALID_VALUE, pointer, code, texts.of(code));
    }
}
