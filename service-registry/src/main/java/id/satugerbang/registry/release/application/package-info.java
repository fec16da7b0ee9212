/** Use cases of a release: upload, check, transition. */
@NullMarked
package id.satugerbang.registry.release.application;

import org.jspecify.annotations.NullMarked;
