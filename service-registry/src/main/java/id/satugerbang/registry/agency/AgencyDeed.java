package id.satugerbang.registry.agency;

import id.satugerbang.api.registry.model.AgencyAuditEntry.ActionEnum;
import id.satugerbang.api.registry.model.AgencyAuditEntry.KindEnum;
import org.jspecify.annotations.Nullable;

/**
 * What was done with an agency, or with what belongs to it.
 *
 * @param name what it was done with: alias, name of a credential, or {@code agency/slug}
 * @param detail what else there is to know; never a value of a credential
 */
public record AgencyDeed(
        String agency,
        KindEnum kind,
        String name,
        ActionEnum action,
        @Nullable String detail,
        @Nullable String reason) {

    static final ActionEnum CREATE = ActionEnum.CREATE;

    public AgencyDeed(String agency, KindEnum kind, String name, ActionEnum action, @Nullable String detail) {
        this(agency, kind, name, action, detail, null);
    }

    static AgencyDeed ofAgency(String alias, ActionEnum action) {
        return new AgencyDeed(alias, KindEnum.AGENCY, alias, action, null);
    }

    AgencyDeed because(@Nullable String why) {
        return new AgencyDeed(agency, kind, name, action, detail, why);
    }

    AgencyDeed with(String more) {
        return new AgencyDeed(agency, kind, name, action, more, reason);
    }
}
