/** The one lock by which what is said of a citizen, and what is done with the citizen's data, stand in one order. */
@NullMarked
package id.satugerbang.identity.citizen;

import org.jspecify.annotations.NullMarked;
