/** Consent: what a service asks for, what the citizen said to it, and what of it holds now. */
@NullMarked
package id.satugerbang.identity.consent;

import org.jspecify.annotations.NullMarked;
