/** Real servers and callers for the tests. */
@NullMarked
package id.satugerbang.registry.testing;

import org.jspecify.annotations.NullMarked;
