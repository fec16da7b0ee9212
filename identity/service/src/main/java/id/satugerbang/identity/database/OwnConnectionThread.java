package id.satugerbang.identity.database;

/** A thread that always finds a connection, however many calls wait for one. */
public final class OwnConnectionThread extends Thread {

    public OwnConnectionThread(Runnable work, String name) {
        super(work, name);
    }
}
