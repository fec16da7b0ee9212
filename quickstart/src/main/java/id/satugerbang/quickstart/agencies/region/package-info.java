/** Regions of East Java, as the simulated agencies know them. */
@NullMarked
package id.satugerbang.quickstart.agencies.region;

import org.jspecify.annotations.NullMarked;
