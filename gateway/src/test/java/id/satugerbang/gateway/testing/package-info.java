/** Real servers and fixtures that the gateway's tests share. */
@NullMarked
package id.satugerbang.gateway.testing;

import org.jspecify.annotations.NullMarked;
