package id.satugerbang.registry.template;

import id.satugerbang.api.registry.model.LocalizedText;
import id.satugerbang.api.registry.model.Template;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offered releases in PostgreSQL. */
@Component
class Templates {

    private static final String SELECT = """
            select t.id, t.release_id, t.offered_at, t.withdrawn_at, r.document_version, s.agency, s.slug, s.name_id, s.name_en,
                s.summary_id, s.summary_en, s.sector, a.name_id as agency_name_id, a.name_en as agency_name_en,
                (select count(*) from template_join j where j.template = t.id and j.state = 'approved') as joined
            from template t join release r on r.id = t.release_id join service s on s.id = r.service_id
            join agency a on a.alias = s.agency
            """;

    private final JdbcClient database;

    Templates(JdbcClient database) {
        this.database = database;
    }

    /** Those that can be joined, newest first. */
    List<Template> offered(@Nullable String words) {
        return database.sql(SELECT + """
                        where t.withdrawn_at is null and a.suspended_at is null
                            and (:words::text is null or fold(s.name_id) like '%' || fold(:words::text) || '%')
                        order by t.offered_at desc, t.id limit 200
                        """)
                .param(
                        "words",
                        words == null ? null : words.replaceAll("[%_\\\\]", " ").strip())
                .query(Templates::template)
                .list();
    }

    Optional<Template> find(UUID id) {
        return database.sql(SELECT + " where t.id = ?")
                .param(id)
                .query(Templates::template)
                .optional();
    }

    /** Offers a release in the place of older ones of its service; offering it again brings a withdrawn template back. */
    UUID offer(UUID release, String officer) {
        database.sql("""
                        update template set withdrawn_at = now() where withdrawn_at is null and release_id in (
                            select older.id from release older join release r on r.service_id = older.service_id
                            where r.id = ? and older.id <> r.id)
                        """).param(release).update();
        return database.sql("""
                        insert into template (id, release_id, offered_by) values (?, ?, ?)
                        on conflict (release_id) do update set withdrawn_at = null returning id
                        """)
                .params(UUID.randomUUID(), release, officer)
                .query(UUID.class)
                .single();
    }

    /** @return false where it was withdrawn already */
    boolean withdraw(UUID id) {
        return database.sql("update template set withdrawn_at = now() where id = ? and withdrawn_at is null")
                        .param(id)
                        .update()
                == 1;
    }

    private static Template template(ResultSet row, int number) throws SQLException {
        return new Template()
                .id(row.getObject("id", UUID.class))
                .agency(row.getString("agency"))
                .agencyName(text(row, "agency_name"))
                .service(row.getString("slug"))
                .serviceName(text(row, "name"))
                .summary(text(row, "summary"))
                .sector(row.getString("sector"))
                .release(row.getObject("release_id", UUID.class))
                .documentVersion(row.getString("document_version"))
                .offered(row.getTimestamp("withdrawn_at") == null)
                .offeredAt(row.getObject("offered_at", OffsetDateTime.class))
                .joined(row.getLong("joined"));
    }

    private static LocalizedText text(ResultSet row, String column) throws SQLException {
        return new LocalizedText(row.getString(column + "_id")).en(row.getString(column + "_en"));
    }
}
