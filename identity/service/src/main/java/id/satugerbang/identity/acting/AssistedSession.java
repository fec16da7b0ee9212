package id.satugerbang.identity.acting;

import id.satugerbang.support.caller.Assurance;

/**
 * An officer's session with a citizen who is present.
 *
 * @param citizen subject of the citizen's account
 * @param assurance what the officer's proof of the person is worth
 * @param channel {@code counter}, {@code mobile_unit} or {@code phone}
 */
public record AssistedSession(String citizen, Assurance assurance, String channel) {}
