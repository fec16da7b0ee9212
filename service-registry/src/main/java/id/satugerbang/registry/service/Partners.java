package id.satugerbang.registry.service;

import id.satugerbang.api.registry.model.Invitation;
import id.satugerbang.api.registry.model.LocalizedText;
import id.satugerbang.api.registry.model.Partner;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agencies that own a service together with the one that it is registered for. */
@Component
public class Partners {

    private static final String SELECT = """
            select p.agency, a.name_id, a.name_en, p.accepted_at is not null as accepted
            from service_partner p join agency a on a.alias = p.agency join service s on s.id = p.service_id
            where s.agency = ? and s.slug = ?""";

    private final JdbcClient database;

    Partners(JdbcClient database) {
        this.database = database;
    }

    /** Those who have accepted. */
    public Set<String> of(String agency, String service) {
        return Set.copyOf(
                database.sql("""
                        select p.agency from service_partner p join service s on s.id = p.service_id
                        where s.agency = ? and s.slug = ? and p.accepted_at is not null
                        """).params(agency, service).query(String.class).list());
    }

    List<Partner> all(String agency, String service) {
        return database.sql(SELECT + " order by p.agency")
                .params(agency, service)
                .query((row, number) -> new Partner(
                        row.getString("agency"),
                        new LocalizedText(row.getString("name_id")).en(row.getString("name_en")),
                        row.getBoolean("accepted")))
                .list();
    }

    Optional<Partner> find(String agency, String service, String partner) {
        return all(agency, service).stream()
                .filter(each -> each.getAgency().equals(partner))
                .findFirst();
    }

    /** What an agency is invited to and has not accepted, newest first. */
    List<Invitation> invitations(String partner) {
        return database.sql("""
                        select s.agency, s.slug, s.name_id, s.name_en, p.invited_at, a.name_id as agency_name_id,
                            a.name_en as agency_name_en
                        from service_partner p join service s on s.id = p.service_id join agency a on a.alias = s.agency
                        where p.agency = ? and p.accepted_at is null order by p.invited_at desc, s.id
                        """)
                .param(partner)
                .query((row, number) -> new Invitation()
                        .agency(row.getString("agency"))
                        .agencyName(
                                new LocalizedText(row.getString("agency_name_id")).en(row.getString("agency_name_en")))
                        .service(row.getString("slug"))
                        .serviceName(new LocalizedText(row.getString("name_id")).en(row.getString("name_en")))
                        .invitedAt(row.getObject("invited_at", OffsetDateTime.class)))
                .list();
    }

    /** @return false where it was invited already */
    boolean invite(long serviceId, String partner, String officer) {
        return database.sql(
                                "insert into service_partner (service_id, agency, invited_by) values (?, ?, ?) on conflict do nothing")
                        .params(serviceId, partner, officer)
                        .update()
                == 1;
    }

    /** @return false where it had accepted already */
    boolean accept(long serviceId, String partner, String officer) {
        return database.sql("""
                        update service_partner set accepted_by = ?, accepted_at = now()
                        where service_id = ? and agency = ? and accepted_at is null
                        """).params(officer, serviceId, partner).update() == 1;
    }

    boolean remove(long serviceId, String partner) {
        return database.sql("delete from service_partner where service_id = ? and agency = ?")
                        .params(serviceId, partner)
                        .update()
                == 1;
    }
}
