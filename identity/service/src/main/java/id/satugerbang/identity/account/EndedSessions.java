package id.satugerbang.identity.account;

import id.satugerbang.identity.profile.CitizenErased;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tells the gateway, with the answer to the request to erase, whose browser sessions end now. Where an erasure comes of no
 * request, they end with the account at the next renewal of their tokens.
 */
@Component
class EndedSessions {

    /** Only the gateway sees it: it passes to no client. */
    private static final String HEADER = "Satu-Sessions-End";

    @TransactionalEventListener
    void erased(CitizenErased erased) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            HttpServletResponse answer = request.getResponse();
            if (answer != null) {
                answer.setHeader(HEADER, erased.subject());
            }
        }
    }
}
