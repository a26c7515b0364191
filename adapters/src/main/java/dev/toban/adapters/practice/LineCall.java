package dev.toban.adapters.practice;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request to this LINE, read whole. */
record LineCall(
        String id,
        String method,
        String path,
        @Nullable String authorization,
        @Nullable String retryKey,
        @Nullable String type,
        byte[] body) {
    private static final int LARGEST = 2 * 1024 * 1024; // LINE: 413 above 2 MB
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What LINE answers. */
    record Answer(int status, Object json, Map<String, String> headers) {
        static Answer ok(Object json) {
            return new Answer(200, json, Map.of());
        }

        byte[] bytes() {
            return JSON.writeValueAsBytes(json);
        }
    }

    static LineCall read(HttpExchange exchange, String id) throws IOException {
        var headers = exchange.getRequestHeaders();
        return new LineCall(
                id,
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                headers.getFirst("Authorization"),
                headers.getFirst("X-Line-Retry-Key"),
                headers.getFirst("Content-Type"),
                exchange.getRequestBody().readNBytes(LARGEST + 1));
    }

    /** The body, if it is JSON of this shape. */
    JsonNode json(LineRule shape) {
        if (type == null || !type.startsWith("application/json")) {
            throw new LineRefusal(415, "The content type, %s, is not supported".formatted(type));
        }
        JsonNode read = parsed();
        var faults = new LineFaults();
        shape.check(read, "", faults);
        faults.refuse();
        return read;
    }

    void refuseTooLarge() {
        if (body.length > LARGEST) {
            throw new LineRefusal(413, "Request entity too large");
        }
    }

    private JsonNode parsed() {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new LineRefusal(400, "The request body could not be parsed as JSON (line: %d, column: %d)"
                    .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        }
    }
}
