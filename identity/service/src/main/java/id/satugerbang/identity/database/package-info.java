/** Connections to PostgreSQL: those of the calls, and those that disclosures have of their own. */
@NullMarked
package id.satugerbang.identity.database;

import org.jspecify.annotations.NullMarked;
