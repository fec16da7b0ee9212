package id.satugerbang.quickstart.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Shows what came in, oldest first: {@code GET /messages}; {@code GET /health} says that it works. */
final class Inbox implements AutoCloseable {

    private final GreenMail sink;
    private final HttpServer server;

    Inbox(GreenMail sink, String host, int port) throws IOException {
        this.sink = sink;
        this.server = HttpServer.create(new InetSocketAddress(host, port), 0);
        server.createContext("/health", exchange -> answer(exchange, "{}"));
        server.createContext("/messages", exchange -> answer(exchange, json()));
    }

    void start() {
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String json() throws IOException {
        List<Mail> mails = new ArrayList<>();
        try {
            for (MimeMessage message : sink.getReceivedMessages()) {
                mails.add(Mail.of(message));
            }
        } catch (MessagingException unreadable) {
            throw new IOException("A mail cannot be read", unreadable);
        }
        return JsonMapper.shared().writeValueAsString(mails);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
