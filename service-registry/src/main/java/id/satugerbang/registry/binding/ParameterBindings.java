package id.satugerbang.registry.binding;

import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.document.Located;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Bindings of an operation's path segments, query parameters and headers. */
final class ParameterBindings {

    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final Set<String> RESERVED = Set.of(
            "accept",
            "authorization",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "cookie",
            "expect",
            "forwarded",
            "host",
            "idempotency-key",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "citizen-assertion",
            "traceparent",
            "tracestate");

    private final ApiDocument document;
    private final BindingReader reader;
    private final Findings findings;

    ParameterBindings(ApiDocument document, BindingReader reader, Findings findings) {
        this.document = document;
        this.reader = reader;
        this.findings = findings;
    }

    void collect(ApiOperation operation, List<Binding> found, Set<String> bound) {
        for (Located parameter : operation.parameters()) {
            Located schema = document.follow(parameter.child("schema"));
            Located annotated = annotated(parameter, schema);
            if (annotated.node().has(BindingReader.ATTRIBUTE)) {
                bound.add(annotated.pointer());
                bind(parameter, annotated, schema, found);
            }
        }
    }

    private static Located annotated(Located parameter, Located schema) {
        return parameter.node().has(BindingReader.ATTRIBUTE) ? parameter : schema;
    }

    private void bind(Located parameter, Located annotated, Located schema, List<Binding> found) {
        String place = parameter.node().path("in").asString("");
        String name = parameter.node().path("name").asString("");
        boolean possible =
                switch (place) {
                    case "path", "query" -> true;
                    case "header" -> isOwnHeader(name);
                    default -> false;
                };
        if (!possible) {
            findings.add(FindingCode.BINDING_PLACE_INVALID, annotated.pointer(), place + " " + name);
            return;
        }
        boolean required =
                place.equals("path") || parameter.node().path("required").asBoolean(false);
        reader.read(annotated, schema, place, name, required).ifPresent(found::add);
    }

    private static boolean isOwnHeader(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return HEADER.matcher(name).matches()
                && !RESERVED.contains(lower)
                && !lower.startsWith("satu-")
                && !lower.startsWith("x-forwarded-")
                && !lower.startsWith("proxy-")
                && !lower.equals("x-request-id");
    }
}
