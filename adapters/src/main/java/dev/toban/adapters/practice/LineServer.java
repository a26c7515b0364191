package dev.toban.adapters.practice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The stand-in's address on loopback: hands calls to the desk, unless a fault is due, and writes down what the desk says. */
final class LineServer implements AutoCloseable {
    private static final int CALLS = 10_000; // remembered; a practice page may stay open for weeks

    private final HttpServer server;
    private final LineDesk desk;
    private final Map<String, Queue<LineTrouble>> troubles = new HashMap<>();
    private final Queue<String> calls = new ConcurrentLinkedQueue<>();

    LineServer(int port, LineDesk desk) throws IOException {
        this.desk = desk;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void next(String path, List<LineTrouble> faults) {
        synchronized (troubles) {
            troubles.computeIfAbsent(path, _ -> new ArrayDeque<>()).addAll(faults);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            LineCall call = LineCall.read(exchange, UUID.randomUUID().toString());
            exchange.getResponseHeaders().set("x-line-request-id", call.id());
            called(call.method() + " " + call.path());
            LineTrouble trouble = trouble(call.path());
            if (trouble == null) {
                write(exchange, answer(call));
                return;
            }
            rest(trouble.after());
            LineCall.Answer done = trouble.done() ? answer(call) : null;
            if (trouble.status() == 0 && done != null) {
                write(exchange, done);
            } else if (trouble.status() > 0) {
                write(exchange, trouble.status(), trouble.body().getBytes(StandardCharsets.UTF_8));
            } // else: closing without an answer cuts the connection
        }
    }

    private void called(String what) {
        calls.add(what);
        if (calls.size() > CALLS) {
            calls.poll();
        }
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    private @Nullable LineTrouble trouble(String path) {
        synchronized (troubles) {
            Queue<LineTrouble> waiting = troubles.get(path);
            return waiting == null ? null : waiting.poll();
        }
    }

    private LineCall.Answer answer(LineCall call) {
        try {
            return desk.answer(call);
        } catch (LineRefusal refusal) {
            var json = new LinkedHashMap<String, Object>();
            json.put("message", refusal.getMessage());
            if (!refusal.details().isEmpty()) {
                json.put("details", refusal.details());
            }
            return new LineCall.Answer(refusal.status(), json, Map.of());
        }
    }

    private static void write(HttpExchange exchange, LineCall.Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        write(exchange, answer.status(), answer.bytes());
    }

    private static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
