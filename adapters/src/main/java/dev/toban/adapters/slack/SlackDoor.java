package dev.toban.adapters.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import dev.toban.talk.Guard;
import dev.toban.talk.Inbox;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The one address Slack calls, for events, commands and buttons alike. Nothing is parsed before the signature over the raw
 * bytes holds: not even {@code ssl_check}, which Slack's certificate probe may well see refused.
 */
@RestController
public final class SlackDoor {
    private static final int MOST = 1 << 20; // bytes; Slack's largest payloads repeat a view of at most 250 kB

    private final Seal seal;
    private final Switchboard switchboard;

    /**
     * @param clock the bot's clock, which dates what people say
     * @param machine the machine's clock, which signatures are checked against
     */
    public SlackDoor(String signingSecret, SlackApi api, Guard guard, Inbox inbox, InstantSource clock, InstantSource machine) {
        this(signingSecret, new Switchboard(api, new Intake(guard, inbox, new Guests(api, machine)::marked, Intake.PATIENCE), clock), machine);
    }

    SlackDoor(String signingSecret, Switchboard switchboard, InstantSource machine) {
        this.seal = new Seal(signingSecret, machine);
        this.switchboard = switchboard;
    }

    @PostMapping("/slack/events")
    public void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // the stream itself: Spring would rebuild a form's body from its parameters, and `*` or `~` would break the signature
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!seal.holds(
                request.getHeader("X-Slack-Request-Timestamp"), request.getHeader("X-Slack-Signature"), body)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            write(switchboard.connect(new String(body, UTF_8), headers(request)), response);
        }
    }

    private static RequestHeaders headers(HttpServletRequest request) {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : Collections.list(request.getHeaderNames())) {
            all.put(name, Collections.list(request.getHeaders(name)));
        }
        return new RequestHeaders(all);
    }

    private static void write(Response answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatusCode());
        if (answer.getBody() != null && !answer.getBody().isEmpty()) {
            byte[] body = answer.getBody().getBytes(UTF_8);
            response.setContentType(answer.getContentType());
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
