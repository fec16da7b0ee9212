/** The portal's built files, served from the public origin. */
@NullMarked
package id.satugerbang.gateway.portal;

import org.jspecify.annotations.NullMarked;
