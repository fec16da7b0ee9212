/** Which network addresses agencies may name; asked when a release is submitted and again when a call connects. */
@NullMarked
package id.satugerbang.support.address;

import org.jspecify.annotations.NullMarked;
