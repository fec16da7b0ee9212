/** What the gateway answers itself or relays to the platform's own services. */
@NullMarked
package id.satugerbang.gateway.platform;

import org.jspecify.annotations.NullMarked;
