package id.satugerbang.registry.agency;

import id.satugerbang.api.registry.model.Agency;
import id.satugerbang.api.registry.model.AgencyAuditEntry.ActionEnum;
import id.satugerbang.api.registry.model.AgencyInput;
import id.satugerbang.api.registry.model.LocalizedText;
import id.satugerbang.registry.lock.Locks;
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
    private final Locks locks;
    private final AgencyTrail trail;
    private final ApplicationEventPublisher events;

    Agencies(JdbcClient database, Locks locks, AgencyTrail trail, ApplicationEventPublisher events) {
        this.database = database;
        this.locks = locks;
        this.trail = trail;
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
    public Agency put(String alias, AgencyInput input, String actor) {
        locks.changeAgency(alias);
        Optional<Agency> before = find(alias);
        database.sql("""
                        insert into agency (alias, name_id, name_en, region) values (?, ?, ?, ?)
                        on conflict (alias) do update set name_id = excluded.name_id, name_en = excluded.name_en,
                            region = excluded.region, updated_at = now()
                        """)
                .params(alias, input.getName().getId(), input.getName().getEn(), input.getRegion())
                .update();
        events.publishEvent(new AgencyRenamed(alias));
        Agency after = find(alias).orElseThrow();
        note(before.orElse(null), after, actor);
        return after;
    }

    private void note(@Nullable Agency before, Agency after, String actor) {
        if (before == null) {
            trail.note(AgencyDeed.ofAgency(after.getAlias(), ActionEnum.CREATE), actor);
        } else if (!before.equals(after)) {
            trail.note(
                    AgencyDeed.ofAgency(after.getAlias(), ActionEnum.CHANGE)
                            .with(words(before) + " -> " + words(after)),
                    actor);
        }
    }

    private static String words(Agency agency) {
        String english = agency.getName().getEn();
        return agency.getName().getId() + (english == null ? "" : " / " + english) + " (" + agency.getRegion() + ")";
    }

    /**
     * Marks an agency as suspended or not, with its row of the trail.
     *
     * @return false where it is so already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean suspend(String alias, boolean suspended, String actor, @Nullable String reason) {
        locks.changeAgency(alias);
        boolean changed = database.sql("""
                        update agency set suspended_at = case when ? then now() end
                        where alias = ? and (suspended_at is null) = ?
                        """).params(suspended, alias, suspended).update() == 1;
        if (changed) {
            ActionEnum action = suspended ? ActionEnum.SUSPEND : ActionEnum.RESUME;
            trail.note(AgencyDeed.ofAgency(alias, action).because(reason), actor);
        }
        return changed;
    }

    private static Agency agency(ResultSet row, int number) throws SQLException {
        LocalizedText name = new LocalizedText(row.getString("name_id")).en(row.getString("name_en"));
        return new Agency(row.getString("alias"), name, row.getString("region")).suspended(row.getBoolean("suspended"));
    }
}
