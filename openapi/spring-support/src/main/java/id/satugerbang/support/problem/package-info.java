/** Refusals: one enum of codes, one record on the wire (RFC 9457), one mapper per kind of server. */
@NullMarked
package id.satugerbang.support.problem;

import org.jspecify.annotations.NullMarked;
