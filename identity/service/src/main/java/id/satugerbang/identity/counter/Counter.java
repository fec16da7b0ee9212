package id.satugerbang.identity.counter;

import id.satugerbang.identity.ledger.Assisted;

/**
 * Who serves, for whom, and how.
 *
 * @param officer subject of the officer
 * @param agency agency that the officer acts for
 * @param channel {@code counter}, {@code mobile_unit} or {@code phone}
 */
record Counter(String officer, String agency, String channel) {

    static final String AT_COUNTER = "counter";
    static final String BY_PHONE = "phone";

    /** As the ledger names it. */
    Assisted.By by() {
        return new Assisted.By(officer, agency, channel);
    }
}
