/** Keycloak's admin REST API as JSON trees. */
@NullMarked
package id.satugerbang.identity.realm.admin;

import org.jspecify.annotations.NullMarked;
