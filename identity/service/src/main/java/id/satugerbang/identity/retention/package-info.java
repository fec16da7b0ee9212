/** For how long what is not needed any more is kept. */
@NullMarked
package id.satugerbang.identity.retention;

import org.jspecify.annotations.NullMarked;
