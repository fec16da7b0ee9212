package id.satugerbang.gateway.route;

/** Public name of a service: {@code agency/service}. */
public record ServiceId(String agency, String service) {

    @Override
    public String toString() {
        return agency + "/" + service;
    }
}
