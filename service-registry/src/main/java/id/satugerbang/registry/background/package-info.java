/** Work that goes on beside the requests. */
@NullMarked
package id.satugerbang.registry.background;

import org.jspecify.annotations.NullMarked;
