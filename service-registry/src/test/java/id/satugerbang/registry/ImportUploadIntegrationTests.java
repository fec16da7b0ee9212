package id.satugerbang.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.Api;
import id.satugerbang.registry.testing.ImportFiles;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Uploads that do not come to their end, and those that are too much: nothing of them is kept. */
class ImportUploadIntegrationTests extends RegistryIntegrationTest {

    private static final String LINES = "application/x-ndjson";
    private static final int LINE = 1024 * 1024;

    @Test
    void ofAnUploadThatIsCutOffNothingIsKeptAndItCanBeSentAgain() throws IOException {
        String agency = newAgency();
        String key = UUID.randomUUID().toString();
        String file = IntStream.range(0, 700)
                .mapToObj(number -> ImportFiles.line(agency, "putus-" + number, "Putus " + number))
                .collect(Collectors.joining("\n"));
        long rows = rows();
        assertThat(statusOfHalf(agency, key, file.getBytes(UTF_8))).contains(" 400");
        Api officer = officer(agency);
        assertThat(officer.get(IMPORTS).body().path("items")).isEmpty();
        assertThat(rows()).isEqualTo(rows);
        Answer again = officer.with("Idempotency-Key", key).send("POST", IMPORTS, file, LINES);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.body().path("total").longValue()).isEqualTo(700);
    }

    @Test
    void aFileThatSaysItIsTooLargeIsRefusedUnread() {
        String agency = newAgency();
        Answer refused = officer(agency).send("POST", IMPORTS, ("x".repeat(LINE - 1) + "\n").repeat(7), LINES);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("body_too_large");
        assertThat(officer(agency).get(IMPORTS).body().path("largest_file").longValue())
                .isEqualTo(6L * LINE);
    }

    @Test
    void aFileThatTurnsOutToBeTooLargeIsRefusedAndForgotten() throws IOException {
        String agency = newAgency();
        assertThat(statusOfChunks(agency, 7)).contains(" 413");
        assertThat(officer(agency).get(IMPORTS).body().path("items")).isEmpty();
    }

    /** Announces a whole file, sends most of it and ends. @return the status line */
    private String statusOfHalf(String agency, String key, byte[] file) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head(agency, "Idempotency-Key: " + key + "\r\nContent-Length: " + file.length));
            out.write(file, 0, file.length * 9 / 10);
            out.flush();
            socket.shutdownOutput();
            return status(socket);
        }
    }

    /** Sends so many mebibytes without saying before how many. @return the status line */
    private String statusOfChunks(String agency, int count) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head(agency, "Transfer-Encoding: chunked"));
            byte[] line = ("x".repeat(LINE - 1) + "\n").getBytes(UTF_8);
            for (int chunk = 0; chunk < count; chunk++) {
                out.write((Integer.toHexString(LINE) + "\r\n").getBytes(UTF_8));
                out.write(line);
                out.write("\r\n".getBytes(UTF_8));
            }
            out.write("0\r\n\r\n".getBytes(UTF_8));
            out.flush();
            return status(socket);
        }
    }

    private byte[] head(String agency, String more) {
        String token = tokens.person("officer-" + agency, "officer", agency);
        return ("POST " + IMPORTS + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + LINES
                        + "\r\nAuthorization: Bearer " + token + "\r\n" + more + "\r\n\r\n")
                .getBytes(UTF_8);
    }

    private static String status(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
    }

    private long rows() {
        return database.sql("select count(*) from import_row where payload like '%putus-%' or key like '%putus-%'")
                .query(Long.class)
                .single();
    }
}
