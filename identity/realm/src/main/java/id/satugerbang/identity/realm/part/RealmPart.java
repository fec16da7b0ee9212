package id.satugerbang.identity.realm.part;

/** One part of the realm that can be brought to its declaration, again and again. */
public interface RealmPart {

    /** Changes what differs from the declaration, and nothing else. */
    void reconcile();
}
