/** Redis as a child process with data that survives. */
@NullMarked
package id.satugerbang.quickstart.redis;

import org.jspecify.annotations.NullMarked;
