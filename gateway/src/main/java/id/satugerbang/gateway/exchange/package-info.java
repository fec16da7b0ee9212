/** What the stages leave on the exchange for each other. */
@NullMarked
package id.satugerbang.gateway.exchange;

import org.jspecify.annotations.NullMarked;
