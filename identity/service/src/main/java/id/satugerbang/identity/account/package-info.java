/** Removes the accounts of citizens who had everything erased. */
@NullMarked
package id.satugerbang.identity.account;

import org.jspecify.annotations.NullMarked;
