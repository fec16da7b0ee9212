/** Child processes: start, recognise, measure, signal and stop. */
@NullMarked
package id.satugerbang.quickstart.process;

import org.jspecify.annotations.NullMarked;
