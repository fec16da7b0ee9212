/** The catalogue of attributes: which data the profile can hold, and which values each takes. */
@NullMarked
package id.satugerbang.identity.attribute;

import org.jspecify.annotations.NullMarked;
