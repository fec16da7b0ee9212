/** Calls between the parts of the platform, which do not depend on Keycloak. */
@NullMarked
package id.satugerbang.support.internal;

import org.jspecify.annotations.NullMarked;
