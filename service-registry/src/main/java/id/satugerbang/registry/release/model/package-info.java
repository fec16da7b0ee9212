/** States of a release as types; a transition returns the next one. Knows the JDK only. */
@NullMarked
package id.satugerbang.registry.release.model;

import org.jspecify.annotations.NullMarked;
