/** First stage: refuses ambiguous paths and foreign hosts, strips platform headers, gives every request its ids. */
@NullMarked
package id.satugerbang.gateway.edge;

import org.jspecify.annotations.NullMarked;
