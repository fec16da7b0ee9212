/** Fourth stage: decides by default deny whether the caller may use the operation. */
@NullMarked
package id.satugerbang.gateway.authz;

import org.jspecify.annotations.NullMarked;
