/** The command that brings a running Keycloak to the realm as declared in this module. */
@NullMarked
package id.satugerbang.identity.realm;

import org.jspecify.annotations.NullMarked;
