/** Public bodies that own services. */
@NullMarked
package id.satugerbang.registry.agency;

import org.jspecify.annotations.NullMarked;
