package id.satugerbang.quickstart.settings;

/** Every port of the quickstart, with the part that listens on it. */
public enum Port {
    GATEWAY(8080, "gateway"),
    GATEWAY_MANAGEMENT(9080, "gateway"),
    GATEWAY_2(8083, "gateway-2"),
    GATEWAY_2_MANAGEMENT(9083, "gateway-2"),
    KEYCLOAK(8180, "keycloak"),
    KEYCLOAK_MANAGEMENT(9180, "keycloak"),
    REGISTRY(8081, "registry"),
    REGISTRY_MANAGEMENT(9081, "registry"),
    IDENTITY(8082, "identity"),
    IDENTITY_MANAGEMENT(9082, "identity"),
    AGENCIES(8090, "agencies"),
    POSTGRES(15432, "postgres"),
    REDIS(16379, "redis"),
    MAIL(1025, "mail"),
    MAIL_INBOX(1080, "mail");

    private final int standard;
    private final String part;

    Port(int standard, String part) {
        this.standard = standard;
        this.part = part;
    }

    /** The port where nothing else was chosen. */
    public int standard() {
        return standard;
    }

    /** Name of the part that listens on it. */
    public String part() {
        return part;
    }

    /** Environment variable that moves it. */
    public String variable() {
        return "SATU_PORT_" + name();
    }
}
