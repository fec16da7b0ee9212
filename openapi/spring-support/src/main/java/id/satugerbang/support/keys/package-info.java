/** The key files of an installation. */
@NullMarked
package id.satugerbang.support.keys;

import org.jspecify.annotations.NullMarked;
