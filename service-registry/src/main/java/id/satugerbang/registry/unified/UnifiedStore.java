package id.satugerbang.registry.unified;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads fragments in the order of their services, a few at a time. */
@Component
class UnifiedStore {

    private static final int FETCH = 25;
    private static final String TABLES = "from current_route c join service s on s.id = c.service_id where ";

    private static final String NOT_HELD =
            " and not exists (select from unified_quarantine q where q.service_id = f.service_id)";
    private static final String HELD =
            "coalesce((select bit_xor(hashint8extended(q.service_id, 1)) from unified_quarantine q), 0)";

    private final NamedParameterJdbcTemplate database;

    UnifiedStore(JdbcTemplate database) {
        JdbcTemplate inPortions = new JdbcTemplate(java.util.Objects.requireNonNull(database.getDataSource()));
        inPortions.setFetchSize(FETCH);
        this.database = new NamedParameterJdbcTemplate(inPortions);
    }

    SliceState state(Slice slice) {
        List<SliceState.AgencyTag> agencies = database.query(
                "select a.alias, a.name_id from agency a where a.alias in (select s.agency " + TABLES
                        + slice.condition() + ") order by a.alias collate \"C\"",
                slice.parameters(),
                (row, number) -> new SliceState.AgencyTag(row.getString(1), row.getString(2)));
        String revision = slice.whole() ? "(select value from revision)" : "coalesce(max(c.revision), 0)";
        String members = HELD + (slice.whole() ? "" : " # coalesce(bit_xor(hashint8extended(c.service_id, 0)), 0)");
        return java.util.Objects.requireNonNull(database.queryForObject(
                "select " + revision + ", count(*), " + members + " " + TABLES + slice.condition(),
                slice.parameters(),
                (row, number) -> new SliceState(row.getLong(1), row.getLong(2), row.getLong(3), agencies)));
    }

    /** Members of one section, service by service. */
    void section(Slice slice, String section, Consumer<String> members) {
        String condition = NOT_HELD
                + (slice.whole()
                        ? ""
                        : " and f.service_id in (select c.service_id " + TABLES + slice.condition() + ")");
        RowCallbackHandler each = row -> members.accept(row.getString(1));
        database.query(
                "select f.members from unified_fragment f where f.section = '" + section + "'" + condition
                        + " order by f.name",
                slice.parameters(),
                each);
    }
}
