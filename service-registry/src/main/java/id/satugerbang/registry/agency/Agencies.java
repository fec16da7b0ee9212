package id.satugerbang.registry.agency;

import id.satugerbang.api.registry.model.Agency;
import id.satugerbang.api.registry.model.AgencyInput;
import id.satugerbang.api.registry.model.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The agencies in PostgreSQL. */
@Component
public class Agencies {

    private static final String COLUMNS =
            "select alias, name_id, name_en, region, suspended_at is not null as suspended from agency";

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    Agencies(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /** Every agency by name. */
    public List<Agency> all() {
        return database.sql(COLUMNS + " order by fold(name_id), alias")
                .query(Agencies::agency)
                .list();
    }

    public Optional<Agency> find(String alias) {
        return database.sql(COLUMNS + " where alias = ?")
                .param(alias)
                .query(Agencies::agency)
                .optional();
    }

    /** Registers or renames an agency. */
    @Transactional
    public Agency put(String alias, AgencyInput input) {
        database.sql("""
                        insert into agency (alias, name_id, name_en, region) values (?, ?, ?, ?)
                        on conflict (alias) do update set name_id = excluded.name_id, name_en = excluded.name_en,
                            region = excluded.region, updated_at = now()
                        """)
                .params(alias, input.getName().getId(), input.getName().getEn(), input.getRegion())
                .update();
        events.publishEvent(new AgencyRenamed(alias));
        return find(alias).orElseThrow();
    }

    /** Keeps the agency from being suspended or resumed until the transaction ends. @return true where it is suspended */
    public boolean lockSuspended(String alias) {
        return database.sql("select suspended_at is not null from agency where alias = ? for share")
                .param(alias)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /**
     * Marks an agency as suspended or not, with its row of the trail.
     *
     * @return false where it is so already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean suspend(String alias, boolean suspended, String actor, @Nullable String reason) {
        boolean changed = database.sql("""
                        update agency set suspended_at = case when ? then now() end
                        where alias = ? and (suspended_at is null) = ?
                        """).params(suspended, alias, suspended).update() == 1;
        if (changed) {
            database.sql("insert into agency_suspension (agency, name, actor, reason) values (?, ?, ?, ?)")
                    .params(alias, suspended ? "suspend" : "resume", actor)
                    .param(reason)
                    .update();
        }
        return changed;
    }

    private static Agency agency(ResultSet row, int number) throws SQLException {
        LocalizedText name = new LocalizedText(row.getString("name_id")).en(row.getString("name_en"));
        return new Agency(row.getString("alias"), name, row.getString("region")).suspended(row.getBoolean("suspended"));
    }
}
