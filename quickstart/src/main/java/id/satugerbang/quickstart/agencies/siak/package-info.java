/** The civil registry's match service, simulated: it says which values fit and never what it holds. */
@NullMarked
package id.satugerbang.quickstart.agencies.siak;

import org.jspecify.annotations.NullMarked;
