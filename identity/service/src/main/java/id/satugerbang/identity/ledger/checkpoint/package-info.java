/**
 * Checkpoints: a signed RFC 6962 tree root over the chain ends of all citizens, published hourly. What was published once cannot be
 * taken back, so cut-off ends and rewritten chains show.
 */
@NullMarked
package id.satugerbang.identity.ledger.checkpoint;

import org.jspecify.annotations.NullMarked;
