/** The service standard of PermenPANRB 15/2014: which elements there are and what their values mean. */
@NullMarked
package id.satugerbang.registry.standard;

import org.jspecify.annotations.NullMarked;
