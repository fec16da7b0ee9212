/** Officers who serve citizens in person: enrolment without a device, proof of identity, and acting with the citizen present. */
@NullMarked
package id.satugerbang.identity.counter;

import org.jspecify.annotations.NullMarked;
