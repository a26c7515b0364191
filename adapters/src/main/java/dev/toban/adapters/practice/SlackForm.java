package dev.toban.adapters.practice;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The forms Slack speaks in, both ways. */
final class SlackForm {
    private SlackForm() {}

    static String write(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    }

    /** A call's arguments, which come as a form or as JSON; of a doubled one the last counts. */
    static Map<String, String> arguments(HttpExchange exchange) throws IOException {
        String body = body(exchange);
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        Map<String, String> arguments = new HashMap<>();
        if (type != null && type.startsWith("application/json")) {
            JsonParser.parseString(body).getAsJsonObject().asMap().forEach((key, value) ->
                    arguments.put(key, value.isJsonPrimitive() ? value.getAsString() : value.toString()));
            return arguments;
        }
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                arguments.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return arguments;
    }

    static JsonArray array(@Nullable String json) {
        return json == null || json.isBlank() ? new JsonArray() : JsonParser.parseString(json).getAsJsonArray();
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, UTF_8);
    }
}
