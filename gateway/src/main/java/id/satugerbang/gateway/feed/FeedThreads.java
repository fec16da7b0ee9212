package id.satugerbang.gateway.feed;

/** Threads of the feed: daemons with names, so that they never keep the process alive. */
final class FeedThreads {

    private FeedThreads() {}

    static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
