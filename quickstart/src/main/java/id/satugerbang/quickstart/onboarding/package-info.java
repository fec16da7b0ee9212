/** Brings the demo services into the registry, through its real API. */
@NullMarked
package id.satugerbang.quickstart.onboarding;

import org.jspecify.annotations.NullMarked;
