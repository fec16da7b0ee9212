package id.satugerbang.registry.agency;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who did what with an agency and what belongs to it; rows are only ever added, in the transaction of what they tell of. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AgencyTrail {

    private final JdbcClient database;

    AgencyTrail(JdbcClient database) {
        this.database = database;
    }

    public void note(AgencyDeed deed, String actor) {
        database.sql("""
                        insert into agency_audit (agency, kind, name, action, detail, reason, actor)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        deed.agency(),
                        deed.kind().getValue(),
                        deed.name(),
                        deed.action().getValue())
                .param(deed.detail())
                .param(deed.reason())
                .param(actor)
                .update();
    }

    /** Notes the registration of agencies that did not exist. */
    public void noteNew(Iterable<String> aliases, String actor, @Nullable String reason) {
        aliases.forEach(
                alias -> note(AgencyDeed.ofAgency(alias, AgencyDeed.CREATE).because(reason), actor));
    }
}
