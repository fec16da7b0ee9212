/** What a check found: code, severity, place, and texts in Indonesian and English. */
@NullMarked
package id.satugerbang.registry.finding;

import org.jspecify.annotations.NullMarked;
