/** Simulated health services: a directory in the style of SATUSEHAT (OAuth2, FHIR R4) and queues by region. */
@NullMarked
package id.satugerbang.quickstart.agencies.dinkes;

import org.jspecify.annotations.NullMarked;
