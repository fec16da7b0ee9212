/** Checks of the chart with the real Helm. */
@NullMarked
package id.satugerbang.helm;

import org.jspecify.annotations.NullMarked;
