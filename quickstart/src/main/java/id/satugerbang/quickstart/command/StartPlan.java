package id.satugerbang.quickstart.command;

import id.satugerbang.quickstart.keycloak.Tokens;
import id.satugerbang.quickstart.onboarding.CredentialStep;
import id.satugerbang.quickstart.onboarding.DemoServices;
import id.satugerbang.quickstart.onboarding.Onboarding;
import id.satugerbang.quickstart.part.Part;
import id.satugerbang.quickstart.people.DemoPeople;
import id.satugerbang.quickstart.settings.Port;
import id.satugerbang.quickstart.settings.Settings;
import id.satugerbang.quickstart.startup.QuickstartSystem;
import id.satugerbang.quickstart.startup.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What has to be done, and in which order, until the system is ready. */
final class StartPlan {

    private static final String REALM = "realm";

    private final QuickstartSystem system;

    StartPlan(QuickstartSystem system) {
        this.system = system;
    }

    List<Step> steps() {
        List<Part> parts = system.parts();
        List<Step> steps = new ArrayList<>(parts.stream().map(Step::start).toList());
        steps.add(new Step(REALM, Set.of("keycloak"), system.realm()::run));
        Set<String> everything = new HashSet<>(Set.of(REALM));
        parts.forEach(part -> everything.add(part.name()));
        steps.add(new Step("services", Set.copyOf(everything), this::onboard));
        // Not beside it: Keycloak refuses an account that signs in twice at the same moment
        steps.add(new Step("people", Set.of("services"), this::people));
        return List.copyOf(steps);
    }

    private void people() throws InterruptedException {
        Settings settings = system.settings();
        Tokens tokens = new Tokens(settings.tokenEndpoint(), system.secrets().realm());
        new DemoPeople("http://127.0.0.1:" + settings.port(Port.IDENTITY), tokens).run();
    }

    private void onboard() throws IOException, InterruptedException {
        Settings settings = system.settings();
        Tokens tokens = new Tokens(settings.tokenEndpoint(), system.secrets().realm());
        String registry = "http://127.0.0.1:" + settings.port(Port.REGISTRY);
        String agencies = "http://127.0.0.1:" + settings.port(Port.AGENCIES);
        CredentialStep credentials = new CredentialStep(
                system.state().root().resolve("stored-credentials.json"),
                agencies,
                system.secrets().agencies().values());
        new Onboarding(registry, agencies, credentials, tokens).run(DemoServices.all(), settings.gateways());
    }
}
