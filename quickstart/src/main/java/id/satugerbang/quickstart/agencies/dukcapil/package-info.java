/** Simulated child identity card service of a civil registry. */
@NullMarked
package id.satugerbang.quickstart.agencies.dukcapil;

import org.jspecify.annotations.NullMarked;
