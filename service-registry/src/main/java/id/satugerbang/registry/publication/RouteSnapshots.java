package id.satugerbang.registry.publication;

import id.satugerbang.api.internal.model.PublishedRoute;
import id.satugerbang.api.internal.model.RouteSnapshot;
import id.satugerbang.api.internal.model.SealedCredential;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The whole route table and every sealed credential at one revision. */
@Component
class RouteSnapshots {

    private final JdbcClient database;
    private final Outbox outbox;
    private final FeedEpoch epochs;
    private final JsonMapper json;

    RouteSnapshots(JdbcClient database, Outbox outbox, FeedEpoch epochs, JsonMapper json) {
        this.epochs = epochs;
        this.database = database;
        this.outbox = outbox;
        this.json = json;
    }

    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public RouteSnapshot read() {
        long revision = outbox.revision();
        List<PublishedRoute> routes = database.sql("select route from current_route order by name")
                .query((row, number) -> json.readValue(row.getString(1), PublishedRoute.class))
                .list();
        List<SealedCredential> credentials = database.sql("select entry from credential order by agency, name")
                .query((row, number) -> json.readValue(row.getString(1), SealedCredential.class))
                .list();
        return new RouteSnapshot(revision, routes).epoch(epochs.written()).credentials(credentials);
    }
}
