package dev.toban.adapters.line;

import dev.toban.talk.Guard;
import dev.toban.talk.Inbox;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The door LINE knocks at. Nothing is parsed before the seal is right, nothing is kept before the guard has seen it, and LINE gets its 200
 * as soon as the inbox has the letters; whoever empties the inbox answers them.
 */
@RestController
public final class LineWebhook {
    private static final Logger log = LoggerFactory.getLogger(LineWebhook.class);

    /** LINE gives no limit for a webhook's body; a text message of 5,000 characters is some 20 kB. */
    private static final int LARGEST_BODY = 1 << 20;

    private final Signature signature;
    private final Letters letters;
    private final Inbox inbox;

    /**
     * @param secrets one or two channel secrets
     * @param clock the bot's clock; says when a letter was written
     * @param skipped told the kind of each event that was not put into the inbox: a small, fixed set of words, for a counter
     */
    public LineWebhook(List<String> secrets, Inbox inbox, Guard guard, InstantSource clock, Consumer<String> skipped) {
        this.signature = new Signature(secrets);
        this.letters = new Letters(guard, clock, InstantSource.system(), skipped);
        this.inbox = inbox;
    }

    @PostMapping("/line/webhook")
    public ResponseEntity<Void> knock(HttpServletRequest request) throws IOException {
        HttpStatus status = taken(request);
        log.info("webhook from={} status={}", request.getRemoteAddr(), status.value());
        return ResponseEntity.status(status).build();
    }

    /**
     * Reads a webhook's body as if it had come from LINE, and puts nothing into the inbox: for warming up.
     *
     * @throws IOException if it is not JSON with a list of events
     */
    public List<Inbox.Letter> rehearse(byte[] body) throws IOException {
        signature.covers(body, "");
        return letters.in(body);
    }

    private HttpStatus taken(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        if (!signature.covers(body, request.getHeader("x-line-signature"))) {
            return HttpStatus.UNAUTHORIZED;
        }
        try {
            List<Inbox.Letter> found = letters.in(body);
            if (!found.isEmpty()) {
                inbox.put(found);
            }
            return HttpStatus.OK; // also without events: the console's "Verify" sends none
        } catch (IOException notJson) {
            return HttpStatus.BAD_REQUEST;
        } catch (Inbox.Unavailable e) {
            return HttpStatus.INTERNAL_SERVER_ERROR; // LINE delivers again
        }
    }
}
