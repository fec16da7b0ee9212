/** Names of Kemendagri region codes. */
@NullMarked
package id.satugerbang.registry.region;

import org.jspecify.annotations.NullMarked;
