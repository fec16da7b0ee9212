/** Fifth stage: tells the agency who the citizen is, with a signed assertion. */
@NullMarked
package id.satugerbang.gateway.bind;

import org.jspecify.annotations.NullMarked;
