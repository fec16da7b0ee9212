/** Gives the demonstration's citizens data to try things with, by the platform's own API. */
@NullMarked
package id.satugerbang.quickstart.people;

import org.jspecify.annotations.NullMarked;
