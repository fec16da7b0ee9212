package id.satugerbang.identity.attribute;

/** A value that its attribute does not take. It names the rule, never the value. */
public final class ValueFaultException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String fault;

    ValueFaultException(String fault) {
        super(fault);
        this.fault = fault;
    }

    /** Stable snake_case code of the broken rule. */
    public String fault() {
        return fault;
    }
}
