/** Starts the system as a user would, once per run, and gives the tests its addresses and accounts. */
@NullMarked
package id.satugerbang.acceptance.system;

import org.jspecify.annotations.NullMarked;
