/** Businesses that a citizen owns. */
@NullMarked
package id.satugerbang.identity.business;

import org.jspecify.annotations.NullMarked;
