package id.satugerbang.identity.keycloak.signin;

import java.util.Objects;
import java.util.UUID;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;

/** Writes each sign-in event of a known account into the outbox, in Keycloak's own transaction: one insert, no call. */
final class SignInEventListener implements EventListenerProvider {

    private final Outbox outbox;

    SignInEventListener(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void onEvent(Event event) {
        Watch.seen(event);
        if (event.getUserId() != null) {
            SignInKind.of(event.getType()).ifPresent(kind -> outbox.add(pending(event, kind)));
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        Watch.seen(event);
    }

    @Override
    public void close() {}

    private static PendingSignIn pending(Event event, SignInKind kind) {
        return new PendingSignIn(
                Objects.requireNonNullElseGet(
                        event.getId(), () -> UUID.randomUUID().toString()),
                event.getTime(),
                kind,
                event.getUserId(),
                Objects.requireNonNullElse(event.getClientId(), ""),
                event.getIpAddress());
    }
}
