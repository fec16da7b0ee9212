/** Real servers and callers that the tests share. */
@NullMarked
package id.satugerbang.identity.testing;

import org.jspecify.annotations.NullMarked;
