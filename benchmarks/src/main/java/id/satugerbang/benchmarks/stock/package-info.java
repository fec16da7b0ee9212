/** The gateway that a user would pick instead. */
@NullMarked
package id.satugerbang.benchmarks.stock;

import org.jspecify.annotations.NullMarked;
