package id.satugerbang.registry.catalogue;

import id.satugerbang.api.registry.CatalogueApi;
import id.satugerbang.api.registry.model.CataloguePage;
import id.satugerbang.api.registry.model.CatalogueService;
import id.satugerbang.api.registry.model.CostFilter;
import id.satugerbang.registry.access.Allowed;
import id.satugerbang.registry.access.Allowed.To;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue over HTTP, for everybody. */
@RestController
class CatalogueController implements CatalogueApi {

    private final Catalogue catalogue;

    CatalogueController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    @Allowed(To.EVERYBODY)
    public ResponseEntity<CataloguePage> searchCatalogue(
            @Nullable String q,
            @Nullable String region,
            @Nullable String sector,
            @Nullable String agency,
            @Nullable CostFilter cost,
            @Nullable String lifeEvent,
            @Nullable String cursor) {
        CatalogueFilters filters = new CatalogueFilters(region, sector, agency, cost, lifeEvent);
        CataloguePage page = catalogue.search(CatalogueQuery.of(q, filters, cursor));
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(page);
    }

    @Override
    @Allowed(To.EVERYBODY)
    public ResponseEntity<CatalogueService> getCatalogueService(String agency, String service) {
        return catalogue
                .find(agency, service)
                .map(found ->
                        ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(found))
                .orElseThrow(() -> ProblemException.of(ProblemCode.SERVICE_NOT_FOUND));
    }
}
