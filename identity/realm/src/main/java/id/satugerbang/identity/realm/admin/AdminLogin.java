package id.satugerbang.identity.realm.admin;

import java.net.URI;

/** Where Keycloak answers and who administers it (an account of realm {@code master}). */
public record AdminLogin(URI keycloak, String username, String password) {

    @Override
    public String toString() {
        return "AdminLogin[" + keycloak + "]";
    }
}
