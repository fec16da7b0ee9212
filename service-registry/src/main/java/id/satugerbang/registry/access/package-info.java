/** Who may see and touch what: tenancy by agency, and optimistic versions. */
@NullMarked
package id.satugerbang.registry.access;

import org.jspecify.annotations.NullMarked;
