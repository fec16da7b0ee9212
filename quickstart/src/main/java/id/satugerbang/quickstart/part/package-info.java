/** The parts of the running system: how each is started, found ready and stopped. */
@NullMarked
package id.satugerbang.quickstart.part;

import org.jspecify.annotations.NullMarked;
