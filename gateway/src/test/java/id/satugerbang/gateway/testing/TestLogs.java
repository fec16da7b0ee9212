package id.satugerbang.gateway.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;

/** What is logged, as the lines of JSON that an installation on Kubernetes writes; the gateway's own loggers at {@code info}. */
public final class TestLogs extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final StructuredLogEncoder encoder = new StructuredLogEncoder();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root;
    private final Logger refusals;

    private TestLogs(LoggerContext context) {
        root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        refusals = context.getLogger("satu");
        setContext(context);
        encoder.setContext(context);
        encoder.setFormat("logstash");
        encoder.setCharset(StandardCharsets.UTF_8);
    }

    /** Begins to listen; a gateway of this JVM has been started. */
    public static TestLogs listen() {
        TestLogs logs = new TestLogs((LoggerContext) LoggerFactory.getILoggerFactory());
        logs.encoder.start();
        logs.start();
        logs.refusals.setLevel(Level.INFO);
        logs.root.addAppender(logs);
        return logs;
    }

    public List<String> lines() {
        return lines;
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        root.detachAppender(this);
        refusals.setLevel(null);
        stop();
    }
}
