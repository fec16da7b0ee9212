/** Makes a citizen of whoever registers. */
@NullMarked
package id.satugerbang.identity.keycloak.registration;

import org.jspecify.annotations.NullMarked;
