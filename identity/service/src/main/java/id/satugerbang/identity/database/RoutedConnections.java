package id.satugerbang.identity.database;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/** Gives each thread its kind of connection: nothing that the calls wait for can keep disclosures waiting. */
final class RoutedConnections extends AbstractRoutingDataSource {

    private static final String LANE = "lane";
    private static final String CALL = "call";

    RoutedConnections(DataSource calls, DataSource lanes) {
        setTargetDataSources(Map.of(CALL, calls, LANE, lanes));
        setDefaultTargetDataSource(calls);
    }

    @Override
    protected Object determineCurrentLookupKey() {
        return Thread.currentThread() instanceof OwnConnectionThread ? LANE : CALL;
    }
}
