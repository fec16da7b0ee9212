package id.satugerbang.identity.profile;

import id.satugerbang.api.identity.model.AttributeValue;
import id.satugerbang.api.identity.model.ProblemError;
import id.satugerbang.identity.attribute.Doubt;
import id.satugerbang.identity.web.Texts;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values and doubts about them as the contract shows them. */
public final class ShownValues {

    private ShownValues() {}

    /** Values by attribute key, in the order given. */
    public static Map<String, AttributeValue> of(Map<String, ProfileValue> values) {
        Map<String, AttributeValue> shown = new LinkedHashMap<>();
        values.forEach((key, value) -> shown.put(key, of(value)));
        return shown;
    }

    /** Doubts as warnings, in the language of the request. */
    public static List<ProblemError> warnings(List<Doubt> doubts, Texts texts) {
        return doubts.stream()
                .map(doubt -> new ProblemError(doubt.code())
                        .pointer(Refusals.pointer(doubt.attribute()))
                        .detail(texts.of(doubt.code())))
                .toList();
    }

    private static AttributeValue of(ProfileValue value) {
        StoredValue row = value.row();
        AttributeValue shown = new AttributeValue(
                value.value(),
                AttributeValue.SourceEnum.fromValue(row.source()),
                row.updatedAt().atOffset(ZoneOffset.UTC));
        return row.verifiedBy() == null
                ? shown
                : shown.verifiedBy(AttributeValue.VerifiedByEnum.fromValue(row.verifiedBy()));
    }
}
