/** Sign-in of the portal: the login with the identity provider, and the browser's session, which holds the tokens. */
@NullMarked
package id.satugerbang.gateway.session;

import org.jspecify.annotations.NullMarked;
