package id.satugerbang.registry.catalogue;

import id.satugerbang.api.registry.model.CatalogueEntry;
import id.satugerbang.api.registry.model.CatalogueOperation;
import id.satugerbang.api.registry.model.CatalogueService;
import id.satugerbang.api.registry.model.LocalizedText;
import id.satugerbang.api.registry.model.ReleaseState;
import id.satugerbang.api.registry.model.ServiceStandard;
import id.satugerbang.registry.region.Regions;
import id.satugerbang.registry.standard.StandardElements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns rows into entries of the catalogue. */
@Component
class CatalogueRows {

    private final Regions regions;
    private final StandardElements elements;
    private final JsonMapper json;

    CatalogueRows(Regions regions, StandardElements elements, JsonMapper json) {
        this.regions = regions;
        this.elements = elements;
        this.json = json;
    }

    RankedEntry ranked(ResultSet row, int number) throws SQLException {
        CatalogueCursor position = new CatalogueCursor(row.getInt("tier"), row.getString("place"), row.getLong("id"));
        return new RankedEntry(entry(row, standard(row)), position);
    }

    CatalogueService service(ResultSet row, int number) throws SQLException {
        ServiceStandard standard = standard(row);
        return new CatalogueService()
                .entry(entry(row, standard))
                .standard(standard)
                .operations(List.of(json.readValue(row.getString("operations"), CatalogueOperation[].class)))
                .lifeEvents(List.of((String[]) row.getArray("life_events").getArray()))
                .publishedAt(row.getObject("published_at", OffsetDateTime.class))
                .deprecatedAt(row.getObject("deprecated_at", OffsetDateTime.class))
                .sunsetAt(row.getObject("sunset_at", OffsetDateTime.class))
                .endedAt(row.getObject("ended_at", OffsetDateTime.class))
                .completeness(elements.completeness(standard))
                .partners(List.of((String[]) row.getArray("partners").getArray()));
    }

    private CatalogueEntry entry(ResultSet row, ServiceStandard standard) throws SQLException {
        String region = row.getString("region");
        return new CatalogueEntry()
                .agency(row.getString("agency"))
                .agencyName(text(row, "agency_name"))
                .service(row.getString("slug"))
                .name(text(row, "name"))
                .summary(text(row, "summary"))
                .sector(row.getString("sector"))
                .region(region)
                .regionName(regions.name(region).orElse(null))
                .simulated(row.getBoolean("simulated"))
                .state(ReleaseState.fromValue(row.getString("state")))
                .cost(standard.getBiayaTarif())
                .time(standard.getJangkaWaktu())
                .completeness(elements.completeness(standard).getScore());
    }

    private ServiceStandard standard(ResultSet row) throws SQLException {
        return json.readValue(row.getString("standard"), ServiceStandard.class);
    }

    private static LocalizedText text(ResultSet row, String column) throws SQLException {
        return new LocalizedText(row.getString(column + "_id")).en(row.getString(column + "_en"));
    }
}
