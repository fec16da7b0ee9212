/**
 * The ledger: one row for each disclosure or refusal, a hash chain per citizen. {@code NewEntry}, {@code LedgerEntry} and
 * {@code Ledger} are what other features use.
 */
@NullMarked
package id.satugerbang.identity.ledger;

import org.jspecify.annotations.NullMarked;
