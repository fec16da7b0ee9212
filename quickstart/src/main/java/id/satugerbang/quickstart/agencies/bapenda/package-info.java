/** Simulated vehicle tax in the style of e-Samsat: a key in the query, plate, bill, payment code. */
@NullMarked
package id.satugerbang.quickstart.agencies.bapenda;

import org.jspecify.annotations.NullMarked;
