package id.satugerbang.registry.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A request whose body was read once and can be read again. */
final class ReadRequest extends HttpServletRequestWrapper {

    private final byte[] body;

    /** @throws IOException where the body cannot be read within its limit */
    ReadRequest(HttpServletRequest request) throws IOException {
        super(request);
        this.body = request.getInputStream().readAllBytes();
    }

    /** Method, address, version and content as one hash. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String head =
                    getMethod() + " " + getRequestURI() + "?" + getQueryString() + " " + getHeader("If-Match") + "\n";
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream content = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return content.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return content.read(target, offset, length);
            }

            @Override
            public boolean isFinished() {
                return content.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("read at once");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
