/** Raises entered values to verified ones: match against the civil registry, broker, and in person. One NIK, one account. */
@NullMarked
package id.satugerbang.identity.verification;

import org.jspecify.annotations.NullMarked;
