/** PostgreSQL as a child process with data that survives. */
@NullMarked
package id.satugerbang.quickstart.postgres;

import org.jspecify.annotations.NullMarked;
