/** Simulated weather service in the shape of BMKG's open data. */
@NullMarked
package id.satugerbang.quickstart.agencies.bmkg;

import org.jspecify.annotations.NullMarked;
