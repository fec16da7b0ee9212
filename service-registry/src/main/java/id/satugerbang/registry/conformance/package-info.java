/** The checks that a release has to pass, one class each. */
@NullMarked
package id.satugerbang.registry.conformance;

import org.jspecify.annotations.NullMarked;
