/** Verifies the Citizen-Assertion with which the gateway says on whose behalf it calls. */
@NullMarked
package id.satugerbang.quickstart.agencies.assertion;

import org.jspecify.annotations.NullMarked;
