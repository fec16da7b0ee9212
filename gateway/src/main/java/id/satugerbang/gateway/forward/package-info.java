/** Sixth stage: hands the request to the agency's upstream and streams the answer back. */
@NullMarked
package id.satugerbang.gateway.forward;

import org.jspecify.annotations.NullMarked;
