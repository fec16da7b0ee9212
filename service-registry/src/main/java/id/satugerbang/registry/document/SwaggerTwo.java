package id.satugerbang.registry.document;

import id.satugerbang.registry.finding.ConformanceFailedException;
import id.satugerbang.registry.finding.FindingCode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.parser.converter.SwaggerConverter;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents of Swagger 2.0, which swagger-parser turns into OpenAPI 3.0; nothing is fetched on the way. */
final class SwaggerTwo {

    static final String NAME = "Swagger 2.0";

    private static final Logger LOG = LoggerFactory.getLogger(SwaggerTwo.class);
    private static final String VERSION = "swagger";

    private SwaggerTwo() {}

    static boolean isOne(JsonNode root) {
        return !root.has("openapi") && root.path(VERSION).asString("").startsWith("2");
    }

    /** @throws ConformanceFailedException where it cannot be converted */
    @SuppressWarnings("IllegalCatch")
    static JsonNode converted(JsonNode root) {
        ObjectNode swagger = ((ObjectNode) root.deepCopy()).put(VERSION, "2.0");
        ParseOptions options = new ParseOptions();
        options.setResolve(false);
        try {
            SwaggerParseResult result = new SwaggerConverter().readContents(swagger.toString(), List.of(), options);
            if (result.getOpenAPI() == null) {
                throw refused(String.valueOf(result.getMessages()));
            }
            return JsonDocuments.parse(Json.mapper().writeValueAsString(result.getOpenAPI()));
        } catch (com.fasterxml.jackson.core.JsonProcessingException | RuntimeException | StackOverflowError failed) {
            if (failed instanceof ConformanceFailedException unfit) {
                throw unfit;
            }
            LOG.info(
                    "a Swagger 2.0 document was not converted: {}",
                    failed.getClass().getSimpleName());
            throw refused(failed.getClass().getSimpleName());
        }
    }

    private static ConformanceFailedException refused(String why) {
        return ConformanceFailedException.of(FindingCode.CONVERSION_FAILED, Pointers.DOCUMENT, NAME, why);
    }
}
