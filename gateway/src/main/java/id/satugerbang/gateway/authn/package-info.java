/** Stage 3: who calls, as a bearer token or a browser session says; it identifies and never decides. */
@NullMarked
package id.satugerbang.gateway.authn;

import org.jspecify.annotations.NullMarked;
