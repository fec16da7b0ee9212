package id.satugerbang.registry.publication;

import id.satugerbang.api.internal.model.LocalizedText;
import id.satugerbang.api.internal.model.OperationDeclaration;
import id.satugerbang.api.internal.model.OperationDeclarationAttributesInner;
import id.satugerbang.api.internal.model.PublishedRoute;
import id.satugerbang.api.internal.model.RouteBinding;
import id.satugerbang.api.internal.model.RouteOperation;
import id.satugerbang.api.internal.model.ServiceDeclarations;
import id.satugerbang.api.internal.model.StandardTime;
import id.satugerbang.api.registry.model.CatalogueOperation;
import id.satugerbang.api.registry.model.ServiceStandard;
import id.satugerbang.api.registry.model.ServiceTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the live releases ask citizens for, in the words of their documents. */
@Component
class Declarations {

    private static final String SELECT = """
            select c.route, c.operations, c.standard, s.name_id, s.name_en, s.simulated, a.name_id as agency_name_id,
                a.name_en as agency_name_en
            from current_route c join service s on s.id = c.service_id join agency a on a.alias = s.agency
            where c.name = ?
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    Declarations(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Those of one service; empty where it has no live release. */
    Optional<ServiceDeclarations> of(String agency, String service) {
        return database.sql(SELECT)
                .param(agency + "/" + service)
                .query(this::declarations)
                .optional();
    }

    private ServiceDeclarations declarations(ResultSet row, int number) throws SQLException {
        PublishedRoute route = json.readValue(row.getString("route"), PublishedRoute.class);
        ServiceStandard standard = json.readValue(row.getString("standard"), ServiceStandard.class);
        Map<String, String> summaries = summaries(row.getString("operations"));
        return new ServiceDeclarations()
                .agency(route.getAgency())
                .service(route.getService())
                .release(route.getRelease())
                .agencyName(text(row, "agency_name"))
                .name(text(row, "name"))
                .simulated(row.getBoolean("simulated"))
                .regional(route.getUpstreams().stream().anyMatch(upstream -> upstream.getRegion() != null))
                .standardTime(time(standard.getJangkaWaktu()))
                .operations(route.getOperations().stream()
                        .filter(operation -> !bindings(operation).isEmpty())
                        .map(operation ->
                                declaration(operation, summaries.getOrDefault(operation.getOperationId(), "")))
                        .toList());
    }

    private Map<String, String> summaries(String operations) {
        Map<String, String> summaries = new LinkedHashMap<>();
        for (CatalogueOperation operation : json.readValue(operations, CatalogueOperation[].class)) {
            summaries.put(operation.getOperationId(), operation.getSummary());
        }
        return summaries;
    }

    /** An attribute that two bindings ask for is required where one of them requires it. */
    private static OperationDeclaration declaration(RouteOperation operation, String summary) {
        Map<String, Boolean> required = new LinkedHashMap<>();
        bindings(operation)
                .forEach(binding -> required.merge(binding.getAttribute(), binding.getRequired(), Boolean::logicalOr));
        return new OperationDeclaration()
                .operationId(operation.getOperationId())
                .summary(summary)
                .purpose(operation.getPurpose())
                .attributes(required.entrySet().stream()
                        .map(entry -> new OperationDeclarationAttributesInner(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static List<RouteBinding> bindings(RouteOperation operation) {
        return Objects.requireNonNullElse(operation.getBindings(), List.of());
    }

    private static @Nullable StandardTime time(@Nullable ServiceTime time) {
        return time == null ? null : new StandardTime(time.getDuration(), Boolean.TRUE.equals(time.getWorkingDays()));
    }

    private static LocalizedText text(ResultSet row, String column) throws SQLException {
        return new LocalizedText(row.getString(column + "_id")).en(row.getString(column + "_en"));
    }
}
