/** Wires the route table into WebFlux and Spring Cloud Gateway. */
@NullMarked
package id.satugerbang.gateway.route.web;

import org.jspecify.annotations.NullMarked;
