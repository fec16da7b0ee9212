/** How second factors come and passwords change: never by an open browser or a mailbox alone. */
@NullMarked
package id.satugerbang.identity.keycloak.credential;

import org.jspecify.annotations.NullMarked;
