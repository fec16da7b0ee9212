package id.satugerbang.registry.conformance;

import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.document.Pointers;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** An {@code x-satu-error} says where the answer names its outcome (RFC 6901 pointer) and which outcomes are good. */
@Component
@Order(8)
class ErrorEnvelopeCheck implements ConformanceCheck {

    private static final String EXTENSION = "x-satu-error";
    private static final Set<Integer> STATUSES = Set.of(404, 409, 422);
    private static final Set<String> MEMBERS = Set.of("pointer", "ok", "detail", "message", "statuses");

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        for (ApiOperation operation : upload.document().operations()) {
            JsonNode envelope = operation.node().path(EXTENSION);
            if (!envelope.isMissingNode()) {
                check(envelope, operation.pointer() + "/" + EXTENSION, findings);
            }
        }
    }

    private static void check(JsonNode envelope, String pointer, Findings findings) {
        if (!envelope.isObject()) {
            findings.add(FindingCode.ERROR_ENVELOPE_INVALID, pointer, envelope.toString());
            return;
        }
        for (Map.Entry<String, JsonNode> member : envelope.properties()) {
            if (!MEMBERS.contains(member.getKey())) {
                findings.add(FindingCode.ERROR_ENVELOPE_INVALID, Pointers.child(pointer, member.getKey()), "?");
            }
        }
        checkPointer(envelope.path("pointer"), pointer + "/pointer", findings);
        for (String words : List.of("detail", "message")) {
            if (envelope.has(words)) {
                checkPointer(envelope.path(words), pointer + "/" + words, findings);
            }
        }
        checkOk(envelope.path("ok"), pointer + "/ok", findings);
        if (envelope.has("statuses")) {
            checkStatuses(envelope.path("statuses"), envelope.path("ok"), pointer + "/statuses", findings);
        }
    }

    private static void checkPointer(JsonNode value, String pointer, Findings findings) {
        if (!AnswerPointers.isPointer(value)) {
            findings.add(FindingCode.ERROR_ENVELOPE_INVALID, pointer, value.toString());
        }
    }

    /** An outcome is either good or a mistake of the caller. */
    private static void checkStatuses(JsonNode statuses, JsonNode ok, String pointer, Findings findings) {
        if (!statuses.isObject()) {
            findings.add(FindingCode.ERROR_ENVELOPE_INVALID, pointer, statuses.toString());
            return;
        }
        Set<String> good = ok.valueStream().map(value -> value.asString("")).collect(Collectors.toSet());
        for (Map.Entry<String, JsonNode> mistake : statuses.properties()) {
            JsonNode status = mistake.getValue();
            boolean known = status.isInt() && STATUSES.contains(status.intValue());
            if (!known || good.contains(mistake.getKey())) {
                findings.add(
                        FindingCode.ERROR_ENVELOPE_INVALID,
                        Pointers.child(pointer, mistake.getKey()),
                        status.toString());
            }
        }
    }

    private static void checkOk(JsonNode ok, String pointer, Findings findings) {
        if (!ok.isArray() || ok.isEmpty()) {
            findings.add(FindingCode.ERROR_ENVELOPE_INVALID, pointer, ok.toString());
            return;
        }
        for (int index = 0; index < ok.size(); index++) {
            if (!ok.get(index).isValueNode()) {
                findings.add(
                        FindingCode.ERROR_ENVELOPE_INVALID,
                        Pointers.child(pointer, index),
                        ok.get(index).toString());
            }
        }
    }
}
