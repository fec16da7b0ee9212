/** The citizen's family: people whose data the citizen keeps, and for whom a parent acts. */
@NullMarked
package id.satugerbang.identity.family;

import org.jspecify.annotations.NullMarked;
