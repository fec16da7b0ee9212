/** Disclosure: the one way by which citizens' values leave, each time with a row in the ledger that is durable before. */
@NullMarked
package id.satugerbang.identity.disclosure;

import org.jspecify.annotations.NullMarked;
