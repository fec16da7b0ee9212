/** Bytes that everybody computes alike, for hashes and signatures. */
@NullMarked
package id.satugerbang.identity.canonical;

import org.jspecify.annotations.NullMarked;
