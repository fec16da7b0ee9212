/** What gateways count: kept per service and hour, read by officers, summed up for everybody. */
@NullMarked
package id.satugerbang.registry.usage;

import org.jspecify.annotations.NullMarked;
