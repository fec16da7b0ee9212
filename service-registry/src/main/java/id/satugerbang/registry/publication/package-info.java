/** From a published release to the route that gateways apply: revision, outbox, relay, replica reports. */
@NullMarked
package id.satugerbang.registry.publication;

import org.jspecify.annotations.NullMarked;
