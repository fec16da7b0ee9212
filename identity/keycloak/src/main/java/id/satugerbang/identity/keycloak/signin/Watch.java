package id.satugerbang.identity.keycloak.signin;

import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;

/** Lines for whoever watches the log: what administrators did, and how many sign-ins failed for names that nobody has. */
final class Watch {

    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final AtomicLong UNKNOWN = new AtomicLong();

    private Watch() {}

    /** A failed sign-in of an unknown name is counted; the name, which may be somebody's NIK or password, goes nowhere. */
    static void seen(Event event) {
        if (event.getUserId() == null && event.getType() == EventType.LOGIN_ERROR) {
            LOG.infof(
                    "sign-in of an unknown name failed at client %s; %d since the start",
                    event.getClientId(), UNKNOWN.incrementAndGet());
        }
    }

    /** Who changed what; what was written there stays in Keycloak's own record. */
    static void seen(AdminEvent event) {
        LOG.infof(
                "admin event %s %s %s by %s: %s",
                event.getOperationType(),
                event.getResourceTypeAsString(),
                event.getResourcePath(),
                event.getAuthDetails() == null ? "?" : event.getAuthDetails().getUserId(),
                event.getError() == null ? "done" : event.getError());
    }
}
