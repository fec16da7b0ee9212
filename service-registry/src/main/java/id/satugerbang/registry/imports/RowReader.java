package id.satugerbang.registry.imports;

import id.satugerbang.api.registry.model.ImportRow;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.FindingCode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a row and holds it against the contract. */
@Component
class RowReader {

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])([A-Z])");
    private static final Pattern INDEX = Pattern.compile("\\[([^\\]]*)\\]");

    private final JsonMapper json;
    private final Validator validator;

    RowReader(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** The row; null where it cannot be read, with the reason in {@code errors}. */
    @Nullable
    ImportRow read(String payload, List<Finding> errors) {
        try {
            ImportRow row = json.readValue(payload, ImportRow.class);
            validator.validate(row).forEach(violation -> errors.add(invalid(violation)));
            return row;
        } catch (JacksonException unreadable) {
            errors.add(Finding.of(FindingCode.ROW_UNREADABLE, "", where(unreadable)));
            return null;
        }
    }

    private static Finding invalid(ConstraintViolation<ImportRow> violation) {
        String steps = INDEX.matcher(violation.getPropertyPath().toString()).replaceAll(".$1");
        String pointer = "/"
                + CAMEL.matcher(steps)
                        .replaceAll(letter -> "_" + letter.group(1).toLowerCase(Locale.ROOT))
                        .replace('.', '/');
        return Finding.of(FindingCode.ROW_VALUE_INVALID, pointer, pointer);
    }

    private static String where(JacksonException unreadable) {
        List<String> steps = new ArrayList<>();
        unreadable.getPath().forEach(step -> steps.add(String.valueOf(step.getPropertyName())));
        return steps.isEmpty() ? "JSON" : String.join("/", steps);
    }
}
