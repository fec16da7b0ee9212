/** Simulated agencies (simulasi): one process, one HTTP server. */
@NullMarked
package id.satugerbang.quickstart.agencies;

import org.jspecify.annotations.NullMarked;
