/** Hands sign-in events to the identity service through a durable outbox in Keycloak's own database. */
@NullMarked
package id.satugerbang.identity.keycloak.signin;

import org.jspecify.annotations.NullMarked;
