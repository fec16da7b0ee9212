/** One command that starts the whole system on one machine. */
@NullMarked
package id.satugerbang.quickstart;

import org.jspecify.annotations.NullMarked;
