/** Counts calls per service for operators' metrics and for the registry's statistics. */
@NullMarked
package id.satugerbang.gateway.usage;

import org.jspecify.annotations.NullMarked;
