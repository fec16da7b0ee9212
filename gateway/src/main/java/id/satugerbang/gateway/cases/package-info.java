/** Notes citizens' applications as they pass in agencies' answers. */
@NullMarked
package id.satugerbang.gateway.cases;

import org.jspecify.annotations.NullMarked;
