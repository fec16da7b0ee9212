/** Releases that one agency offers and others join with a small document. */
@NullMarked
package id.satugerbang.registry.template;

import org.jspecify.annotations.NullMarked;
