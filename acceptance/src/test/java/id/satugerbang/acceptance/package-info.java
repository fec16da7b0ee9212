/** What citizens, integrators and agencies can do with the whole running system. */
@NullMarked
package id.satugerbang.acceptance;

import org.jspecify.annotations.NullMarked;
