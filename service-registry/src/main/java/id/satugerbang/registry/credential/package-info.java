/** What gateways need to authenticate themselves at upstreams: sealed on arrival, never readable here again. */
@NullMarked
package id.satugerbang.registry.credential;

import org.jspecify.annotations.NullMarked;
