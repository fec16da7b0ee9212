/** The service registry: agencies, services, releases, their review and publication, and the public catalogue. */
@NullMarked
package id.satugerbang.registry;

import org.jspecify.annotations.NullMarked;
