package id.satugerbang.registry.service;

import id.satugerbang.api.registry.model.ChangedField;
import id.satugerbang.api.registry.model.Service;
import id.satugerbang.api.registry.model.ServiceChange;
import id.satugerbang.api.registry.model.ServiceChangeInput;
import id.satugerbang.registry.access.EntityTags;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Corrects what a service says of itself, each time with a row of its trail. */
@Component
class ServiceChanges {

    private final JdbcClient database;
    private final Services services;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    ServiceChanges(JdbcClient database, Services services, ApplicationEventPublisher events, JsonMapper json) {
        this.database = database;
        this.services = services;
        this.events = events;
        this.json = json;
    }

    /** Nothing is noted where nothing differs. */
    @Transactional
    public void apply(String agency, String slug, ServiceChangeInput input, @Nullable String ifMatch, String officer) {
        VersionedService stored =
                services.lock(agency, slug).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        EntityTags.require(ifMatch, stored.version());
        requireLifeEvents(input.getLifeEvents(), stored.service().getLifeEvents());
        List<ChangedField> fields = differences(stored.service(), input);
        if (!fields.isEmpty()) {
            services.change(stored.id(), input);
            note(stored.id(), fields, input.getReason(), officer);
            events.publishEvent(new ServiceChanged(stored.id()));
        }
    }

    /** What was changed, oldest first. */
    List<ServiceChange> trail(String agency, String slug, String caller) {
        return database.sql("""
                        select c.at, c.actor, c.reason, c.fields from service_change c join service s on s.id = c.service_id
                        where s.agency = ? and s.slug = ? order by c.id
                        """)
                .params(agency, slug)
                .query((row, number) -> new ServiceChange()
                        .at(row.getObject("at", OffsetDateTime.class))
                        .actor(row.getString("actor"))
                        .own(caller.equals(row.getString("actor")))
                        .reason(row.getString("reason"))
                        .fields(List.of(json.readValue(row.getString("fields"), ChangedField[].class))))
                .list();
    }

    private void note(long service, List<ChangedField> fields, @Nullable String reason, String officer) {
        database.sql("insert into service_change (service_id, actor, reason, fields) values (?, ?, ?, ?)")
                .params(service, officer)
                .param(reason)
                .param(json.writeValueAsString(fields))
                .update();
    }

    private void requireLifeEvents(List<String> wanted, List<String> known) {
        for (int index = 0; index < wanted.size(); index++) {
            String event = wanted.get(index);
            if (!known.contains(event) && !exists(event)) {
                throw ProblemException.at(ProblemCode.INVALID_VALUE, "/life_events/" + index, "unknown", event);
            }
        }
    }

    private boolean exists(String event) {
        return database.sql("select exists (select 1 from life_event where slug = ?)")
                .param(event)
                .query(Boolean.class)
                .single();
    }

    private List<ChangedField> differences(Service before, ServiceChangeInput after) {
        Map<String, Object[]> values = new LinkedHashMap<>();
        values.put("name", new Object[] {before.getName(), after.getName()});
        values.put("summary", new Object[] {before.getSummary(), after.getSummary()});
        values.put("sector", new Object[] {before.getSector(), after.getSector()});
        values.put("region", new Object[] {before.getRegion(), after.getRegion()});
        values.put("life_events", new Object[] {before.getLifeEvents(), after.getLifeEvents()});
        if (after.getSearchTerms() != null) {
            values.put("search_terms", new Object[] {before.getSearchTerms(), after.getSearchTerms()});
        }
        return values.entrySet().stream()
                .filter(value -> !Objects.equals(value.getValue()[0], value.getValue()[1]))
                .map(value -> new ChangedField(
                        value.getKey(),
                        json.writeValueAsString(value.getValue()[0]),
                        json.writeValueAsString(value.getValue()[1])))
                .toList();
    }
}
