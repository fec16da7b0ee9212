/** Releases in PostgreSQL. */
@NullMarked
package id.satugerbang.registry.release.infrastructure;

import org.jspecify.annotations.NullMarked;
