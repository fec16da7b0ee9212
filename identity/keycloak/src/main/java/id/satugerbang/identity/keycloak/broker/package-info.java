/** Tells identity what an identity broker proved of a citizen; Keycloak itself keeps none of it. */
@NullMarked
package id.satugerbang.identity.keycloak.broker;

import org.jspecify.annotations.NullMarked;
