/** Second stage: finds service and operation of a request by two hash look-ups; knows no framework. */
@NullMarked
package id.satugerbang.gateway.route;

import org.jspecify.annotations.NullMarked;
