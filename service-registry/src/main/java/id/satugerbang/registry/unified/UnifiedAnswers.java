package id.satugerbang.registry.unified;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Answers with a document read in one consistent view, or with 304 where the caller has it.
 *
 * <p>No reader holds up another: what a document is made of is read first, into memory for one service and onto disk for
 * more, and only then sent.
 */
@Component
class UnifiedAnswers {

    private static final int SENT_AT_ONCE = 32;
    private static final Duration SENDING = Duration.ofMinutes(2);
    private static final int BUFFER = 64 * 1024;

    private final UnifiedStore store;
    private final UnifiedDocuments documents;
    private final UnifiedSpools spools;
    private final TransactionTemplate view;
    private final DocumentSender sender = new DocumentSender(SENT_AT_ONCE, SENDING);

    UnifiedAnswers(
            UnifiedStore store,
            UnifiedDocuments documents,
            UnifiedSpools spools,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.documents = documents;
        this.spools = spools;
        this.view = new TransactionTemplate(transactions);
        view.setReadOnly(true);
        view.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** @throws ProblemException {@code not_found} for a slice without a service */
    void answer(
            Slice slice,
            String mediaType,
            Function<Writer, DocumentWriter> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        String tag = inView(() -> tag(state(slice), mediaType));
        response.setHeader("Cache-Control", "public, no-cache");
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        Document document = new Document(slice, mediaType, form);
        if (slice.single()) {
            sendFromMemory(document, response);
        } else if (slice.whole()) {
            send(spools.whole(mediaType, tag, () -> spooled(document)), mediaType, response);
        } else {
            sendOnce(document, response);
        }
    }

    private void sendFromMemory(Document document, HttpServletResponse response) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String tag = inView(() -> write(document, bytes));
        begin(response, tag, document.mediaType());
        response.setContentLength(bytes.size());
        try {
            bytes.writeTo(response.getOutputStream());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void sendOnce(Document document, HttpServletResponse response) {
        Spool spool = spools.write(() -> spooled(document));
        try {
            send(spool, document.mediaType(), response);
        } finally {
            spool.remove();
        }
    }

    private void send(Spool spool, String mediaType, HttpServletResponse response) {
        try (InputStream content = spool.open()) {
            sender.send(content, () -> {
                begin(response, spool.tag(), mediaType);
                return response.getOutputStream();
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Spool spooled(Document document) {
        Path file = Spool.fresh();
        try (OutputStream target = Files.newOutputStream(file)) {
            return new Spool(inView(() -> write(document, target)), file);
        } catch (IOException | RuntimeException failed) {
            Spool.remove(file);
            throw failed instanceof RuntimeException refused ? refused : new UncheckedIOException((IOException) failed);
        }
    }

    /** @return the entity tag of what was written */
    private String write(Document document, OutputStream bytes) {
        SliceState state = state(document.slice());
        try {
            Writer target = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER);
            documents.write(document.slice(), state, document.form().apply(target));
            target.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return tag(state, document.mediaType());
    }

    private SliceState state(Slice slice) {
        SliceState state = store.state(slice);
        if (!slice.whole() && state.services() == 0) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        return state;
    }

    private String inView(Supplier<String> reading) {
        return Objects.requireNonNull(view.execute(status -> reading.get()));
    }

    private static String tag(SliceState state, String mediaType) {
        return state.entityTag(mediaType.substring(mediaType.indexOf('/') + 1));
    }

    private static void begin(HttpServletResponse response, String tag, String mediaType) {
        response.setHeader("ETag", tag);
        response.setContentType(mediaType);
    }

    private record Document(Slice slice, String mediaType, Function<Writer, DocumentWriter> form) {}
}
