/** Releases over HTTP. */
@NullMarked
package id.satugerbang.registry.release.web;

import org.jspecify.annotations.NullMarked;
