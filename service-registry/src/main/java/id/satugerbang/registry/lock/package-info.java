/** The one order in which rows are locked. */
@NullMarked
package id.satugerbang.registry.lock;

import org.jspecify.annotations.NullMarked;
