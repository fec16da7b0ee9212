/** Keycloak and the realm, and tokens from it. */
@NullMarked
package id.satugerbang.quickstart.keycloak;

import org.jspecify.annotations.NullMarked;
