/**
 * How a stored citizen value is written for an agency ({@code x-citizen-format}, {@code x-citizen-template}). The registry checks
 * documents with the same list that identity renders with.
 */
@NullMarked
package id.satugerbang.support.format;

import org.jspecify.annotations.NullMarked;
