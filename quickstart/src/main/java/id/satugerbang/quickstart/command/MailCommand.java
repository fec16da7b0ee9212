package id.satugerbang.quickstart.command;

import id.satugerbang.quickstart.UserException;
import id.satugerbang.quickstart.mail.Mail;
import id.satugerbang.quickstart.settings.Port;
import id.satugerbang.quickstart.startup.QuickstartSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Prints the mails that the system sent, oldest first; as JSON with {@code --json}. */
final class MailCommand implements Command {

    private final QuickstartSystem system;

    MailCommand(QuickstartSystem system) {
        this.system = system;
    }

    @Override
    public int run(List<String> arguments) throws InterruptedException {
        boolean json = Options.flag("mail", "--json", arguments);
        String inbox = read();
        System.out.println(json ? inbox : text(List.of(JsonMapper.shared().readValue(inbox, Mail[].class))));
        return 0;
    }

    private String read() throws InterruptedException {
        URI messages = URI.create("http://127.0.0.1:" + system.settings().port(Port.MAIL_INBOX) + "/messages");
        HttpRequest request =
                HttpRequest.newBuilder(messages).timeout(Duration.ofSeconds(10)).build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } catch (IOException down) {
            throw new UserException("The mail sink does not answer: is the system up? (./satu status)", down);
        }
    }

    static String text(List<Mail> mails) {
        if (mails.isEmpty()) {
            return "No mail was sent yet.";
        }
        StringBuilder text = new StringBuilder();
        for (Mail mail : mails) {
            text.append("To:      ")
                    .append(String.join(", ", mail.to()))
                    .append("\nSubject: ")
                    .append(mail.subject())
                    .append("\n\n")
                    .append(mail.text())
                    .append("\n\n");
        }
        return text.toString().stripTrailing();
    }
}
