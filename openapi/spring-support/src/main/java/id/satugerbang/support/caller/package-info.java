/** Who calls: validation and reading of access tokens, the same in every part. */
@NullMarked
package id.satugerbang.support.caller;

import org.jspecify.annotations.NullMarked;
