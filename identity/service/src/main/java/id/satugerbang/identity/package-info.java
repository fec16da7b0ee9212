/** The identity service: the once-only profile of a citizen, and the sign-ins of the account. */
@NullMarked
package id.satugerbang.identity;

import org.jspecify.annotations.NullMarked;
