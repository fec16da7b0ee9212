package id.satugerbang.registry.conformance;

import static id.satugerbang.registry.document.Pointers.DOCUMENT;

import id.satugerbang.registry.document.ParserView;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The document follows OpenAPI 3.0 or 3.1; swagger-parser is the judge, and resolves nothing. */
@Component
@Order(1)
class OpenApiSyntaxCheck implements ConformanceCheck {

    private static final Logger LOG = LoggerFactory.getLogger(OpenApiSyntaxCheck.class);
    private static final Pattern SUPPORTED = Pattern.compile("3\\.[01]\\.\\d{1,3}");
    /** {@code required: true} on a property, as JSON Schema had it once. */
    private static final String OLD_REQUIRED = ".required is not of type `array`";

    /** A parameter of a path is required whatever is said of it. */
    private static final String OPTIONAL_IN_PATH = "the required value should be true";

    private static final Pattern INFORMATION =
            Pattern.compile("(?:attribute )?(?:info\\.(?:contact|license|termsOfService)|externalDocs|tags)\\b");
    private static final int MOST_MESSAGES = 500;
    private static final String UNEXPECTED = " is unexpected";

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        JsonNode root = upload.document().root();
        JsonNode version = root.path("openapi");
        if (!version.isString() || !SUPPORTED.matcher(version.stringValue()).matches()) {
            if (root.path("info").has("_postman_id") || root.path("item").isArray()) {
                findings.add(FindingCode.POSTMAN_COLLECTION, DOCUMENT);
                return;
            }
            findings.add(FindingCode.OPENAPI_VERSION_UNSUPPORTED, DOCUMENT + "/openapi", named(root, version));
            return;
        }
        messages(upload)
                .forEach(message -> findings.add(
                        isHarmless(message) ? FindingCode.OPENAPI_UNEXPECTED : FindingCode.OPENAPI_INVALID,
                        upload.document().inUpload(ParserMessages.pointer(message)),
                        message));
    }

    /** What is passed over, and what is wrong in what is said of contact and licence, which nobody is shown. */
    private static boolean isHarmless(String message) {
        return message.endsWith(UNEXPECTED)
                || message.endsWith(OLD_REQUIRED)
                || message.endsWith(OPTIONAL_IN_PATH)
                || INFORMATION.matcher(message).lookingAt();
    }

    private static String named(JsonNode root, JsonNode version) {
        if (version.isMissingNode() && root.has("asyncapi")) {
            return "AsyncAPI";
        }
        return version.isValueNode() && !version.isMissingNode() ? version.asString() : "?";
    }

    /** Messages without repetition; a document on which the parser itself fails is not valid either. */
    @SuppressWarnings("IllegalCatch")
    private static Set<String> messages(ReleaseUpload upload) {
        ParseOptions options = new ParseOptions();
        options.setResolve(false);
        try {
            SwaggerParseResult result =
                    new OpenAPIV3Parser().readContents(ParserView.of(upload.document()), List.of(), options);
            Set<String> messages = new LinkedHashSet<>();
            if (result.getMessages() != null) {
                result.getMessages().stream()
                        .filter(message -> message != null && !message.isBlank())
                        .limit(MOST_MESSAGES)
                        .forEach(messages::add);
            }
            if (result.getOpenAPI() == null && messages.isEmpty()) {
                messages.add("OpenAPI");
            }
            return messages;
        } catch (RuntimeException | StackOverflowError failed) {
            LOG.info(
                    "swagger-parser failed on a document: {}", failed.getClass().getSimpleName());
            return Set.of("OpenAPI");
        }
    }
}
