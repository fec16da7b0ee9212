package id.satugerbang.registry.unified;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.ServletWebRequest;

/** Answers with a document read in one consistent view, or with 304 where the caller has it; streamed, few at a time. */
@Component
class UnifiedAnswers {

    private static final int AT_ONCE = 4;
    private static final int BUFFER = 64 * 1024;

    private final UnifiedStore store;
    private final UnifiedDocuments documents;
    private final TransactionTemplate view;
    private final Semaphore places = new Semaphore(AT_ONCE);

    UnifiedAnswers(UnifiedStore store, UnifiedDocuments documents, PlatformTransactionManager transactions) {
        this.store = store;
        this.documents = documents;
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
        if (!places.tryAcquire()) {
            throw ProblemException.of(ProblemCode.REGISTRY_UNAVAILABLE);
        }
        try {
            view.executeWithoutResult(status -> answerInView(slice, mediaType, form, request, response));
        } finally {
            places.release();
        }
    }

    private void answerInView(
            Slice slice,
            String mediaType,
            Function<Writer, DocumentWriter> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        SliceState state = store.state(slice);
        if (!slice.whole() && state.services() == 0) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        response.setHeader("Cache-Control", "public, no-cache");
        String tag = state.entityTag(mediaType.substring(mediaType.indexOf('/') + 1));
        if (!new ServletWebRequest(request, response).checkNotModified(tag)) {
            response.setContentType(mediaType);
            write(slice, state, form, response);
        }
    }

    private void write(
            Slice slice, SliceState state, Function<Writer, DocumentWriter> form, HttpServletResponse response) {
        try (Writer target = new BufferedWriter(
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), BUFFER)) {
            documents.write(slice, state, form.apply(target));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
