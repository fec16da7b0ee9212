/** Envelope encryption of citizens' values: one data key a citizen, wrapped by the installation's key-encryption key. */
@NullMarked
package id.satugerbang.identity.crypto;

import org.jspecify.annotations.NullMarked;
