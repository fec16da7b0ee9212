/** Many services at once: rows are stored first, then worked through in batches that survive a restart. */
@NullMarked
package id.satugerbang.registry.imports;

import org.jspecify.annotations.NullMarked;
