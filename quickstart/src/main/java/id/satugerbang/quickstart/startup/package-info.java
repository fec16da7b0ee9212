/** Starts every part, in parallel where possible, and stops them all in order. */
@NullMarked
package id.satugerbang.quickstart.startup;

import org.jspecify.annotations.NullMarked;
