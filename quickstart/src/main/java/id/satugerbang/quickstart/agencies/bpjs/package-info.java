/** Simulated reference data in the style of BPJS Kesehatan: signed requests, an envelope around every answer. */
@NullMarked
package id.satugerbang.quickstart.agencies.bpjs;

import org.jspecify.annotations.NullMarked;
