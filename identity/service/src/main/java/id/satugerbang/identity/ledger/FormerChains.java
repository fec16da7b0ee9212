package id.satugerbang.identity.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose chains belong together: a chain is never moved, as its rows name their account; who took the account over is noted. */
@Component
public class FormerChains {

    private final JdbcClient database;
    private final Clock clock;

    FormerChains(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The citizen's own account, then those taken over, the latest first. */
    public List<String> of(String subject) {
        List<String> chains = new ArrayList<>(List.of(subject));
        chains.addAll(database.sql("select former from ledger_former where subject = ? order by at desc, former")
                .param(subject)
                .query(String.class)
                .list());
        return chains;
    }

    /** Notes that a citizen took an account over; inside the caller's transaction. */
    public void takeOver(String former, String citizen) {
        database.sql("update ledger_former set subject = ? where subject = ?")
                .params(citizen, former)
                .update();
        database.sql("insert into ledger_former (former, subject, at) values (?, ?, ?)")
                .params(former, citizen, Timestamp.from(clock.instant()))
                .update();
    }
}
