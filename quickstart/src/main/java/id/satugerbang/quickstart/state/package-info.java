/** The state directory: data, logs, pid files, keys and generated secrets. */
@NullMarked
package id.satugerbang.quickstart.state;

import org.jspecify.annotations.NullMarked;
