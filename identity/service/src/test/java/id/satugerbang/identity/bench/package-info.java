/** Measures with filled tables; runs by {@code ./satu bench identity --filled} only. */
@NullMarked
package id.satugerbang.identity.bench;

import org.jspecify.annotations.NullMarked;
