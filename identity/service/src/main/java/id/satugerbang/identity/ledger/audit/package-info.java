/** The auditor's command: checks a whole ledger from outside the service. */
@NullMarked
package id.satugerbang.identity.ledger.audit;

import org.jspecify.annotations.NullMarked;
