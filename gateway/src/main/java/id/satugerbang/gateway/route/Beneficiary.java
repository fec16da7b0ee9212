package id.satugerbang.gateway.route;

/** For whom a citizen may call an operation. */
public enum Beneficiary {
    SELF,
    FAMILY,
    SELF_OR_FAMILY;

    /** True where the citizen's own data may be meant. */
    public boolean includesSelf() {
        return this != FAMILY;
    }

    /** True where a family member's data may be meant. */
    public boolean includesFamily() {
        return this != SELF;
    }
}
