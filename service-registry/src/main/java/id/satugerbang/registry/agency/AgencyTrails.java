package id.satugerbang.registry.agency;

import id.satugerbang.api.registry.model.AgencyAuditEntry;
import id.satugerbang.api.registry.model.GetAgencyAudit200Response;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the trail of an agency, newest first. */
@Component
class AgencyTrails {

    private static final int PAGE = 50;

    private final JdbcClient database;

    AgencyTrails(JdbcClient database) {
        this.database = database;
    }

    GetAgencyAudit200Response page(String agency, @Nullable String cursor, String caller) {
        List<Row> found = database.sql("""
                        select id, kind, name, action, detail, reason, actor, at from agency_audit
                        where agency = ? and id < ? order by id desc limit ?
                        """)
                .params(agency, before(cursor), PAGE + 1)
                .query((row, number) -> row(row, caller))
                .list();
        List<AgencyAuditEntry> items =
                new ArrayList<>(found.stream().limit(PAGE).map(Row::entry).toList());
        GetAgencyAudit200Response page = new GetAgencyAudit200Response(items);
        return found.size() > PAGE ? page.next(Long.toString(found.get(PAGE - 1).id())) : page;
    }

    private static long before(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException noCursor) {
            throw ProblemException.at(ProblemCode.INVALID_VALUE, "/cursor", "invalid_cursor", "cursor");
        }
    }

    private static Row row(ResultSet row, String caller) throws SQLException {
        AgencyAuditEntry entry = new AgencyAuditEntry()
                .at(row.getObject("at", OffsetDateTime.class))
                .kind(AgencyAuditEntry.KindEnum.fromValue(row.getString("kind")))
                .name(row.getString("name"))
                .action(AgencyAuditEntry.ActionEnum.fromValue(row.getString("action")))
                .detail(row.getString("detail"))
                .reason(row.getString("reason"))
                .actor(row.getString("actor"))
                .own(caller.equals(row.getString("actor")));
        return new Row(row.getLong("id"), entry);
    }

    private record Row(long id, AgencyAuditEntry entry) {}
}
