package id.satugerbang.identity.family;

import id.satugerbang.identity.profile.Person;
import java.util.UUID;

/** One member of a citizen's family; the values lie with those of the profile. */
record MemberRow(UUID id, String subject, String relation, long version) {

    Person person() {
        return new Person(subject, id);
    }
}
