package id.satugerbang.registry.publication;

import id.satugerbang.api.registry.model.CredentialUse;
import id.satugerbang.api.registry.model.ReleaseState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which releases name which credential of their agency. */
@Component
class CredentialUses {

    private final JdbcClient database;

    CredentialUses(JdbcClient database) {
        this.database = database;
    }

    /** Every use by a release that may still have a route, by name of the credential. */
    Map<String, List<CredentialUse>> of(String agency) {
        Map<String, List<CredentialUse>> uses = new HashMap<>();
        database.sql("""
                        select used.name, s.slug, r.id, r.state
                        from service s join release r on r.service_id = s.id, unnest(r.credentials) used(name)
                        where s.agency = ? and r.state not in ('rejected', 'retired', 'discarded')
                        order by s.slug, r.created_at
                        """).param(agency).query(row -> {
            uses.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                    .add(new CredentialUse(
                            row.getString(2), row.getObject(3, UUID.class), ReleaseState.fromValue(row.getString(4))));
        });
        return uses;
    }

    /** Some of those that have a route, or come back to it when they are resumed. */
    List<String> held(String agency, String name) {
        return database.sql("""
                        select s.agency || '/' || s.slug from service s join release r on r.service_id = s.id
                        where s.agency = ? and ? = any (r.credentials) and r.state in ('published', 'deprecated', 'suspended')
                        order by s.slug limit 5
                        """).params(agency, name).query(String.class).list();
    }
}
