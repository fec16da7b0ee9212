/** The once-only profile: a citizen's values, encrypted, with versions. */
@NullMarked
package id.satugerbang.identity.profile;

import org.jspecify.annotations.NullMarked;
