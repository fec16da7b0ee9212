package id.satugerbang.identity.cases;

import id.satugerbang.identity.profile.CitizenErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets the applications of a citizen who is erased: what was encrypted does not open any more. */
@Component
class CaseErasure {

    private final JdbcClient database;

    CaseErasure(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void erase(CitizenErased erased) {
        database.sql("delete from citizen_case where subject = ?")
                .param(erased.subject())
                .update();
    }
}
