// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An HTTP server on the loopback interface that records what it gets and can be told to fail. */
final class LocalServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Function<Received, Reply> protocol;
    private final List<Received> received = new ArrayList<>();
    private final List<Planned> planned = new ArrayList<>();

    private record Planned(String method, Fault fault) {}

    private LocalServer(HttpServer server, ExecutorService threads, Function<Received, Reply> protocol) {
        this.server = server;
        this.threads = threads;
        this.protocol = protocol;
    }

    /** {@return a server on a free port} {@code protocol} is called for one request at a time. */
    static LocalServer start(String name, Function<Received, Reply> protocol) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ExecutorService threads = Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, name);
                thread.setDaemon(true);
                return thread;
            });
            LocalServer server = new LocalServer(http, threads, protocol);
            http.createContext("/", server::handle);
            http.setExecutor(threads);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("No port for the local server " + name, e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    synchronized List<Received> received() {
        return List.copyOf(received);
    }

    /** Plans a fault for the next request with this method that has none yet; {@code *} is any method. */
    synchronized void plan(String method, Fault fault) {
        planned.add(new Planned(method, fault));
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Received request = read(exchange);
            Optional<Reply> reply = answer(request, arrived(request));
            if (reply.isPresent()) {
                write(exchange, request, reply.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Reply> answer(Received request, Optional<Fault> fault) throws InterruptedException {
        if (fault.isEmpty()) {
            return Optional.of(carryOut(request));
        }
        Fault what = fault.get();
        if (what instanceof Fault.Answer instead) {
            return Optional.of(instead.reply());
        } else if (what instanceof Fault.WrongAnswer wrong) {
            carryOut(request);
            return Optional.of(wrong.reply());
        } else if (what instanceof Fault.Meanwhile meanwhile) {
            meanwhile.happens().run();
            return Optional.of(carryOut(request));
        } else if (what instanceof Fault.LostAnswer) {
            carryOut(request);
        } else {
            closed.await();
        }
        return Optional.empty();
    }

    private Reply carryOut(Received request) {
        synchronized (protocol) {
            return protocol.apply(request);
        }
    }

    private synchronized Optional<Fault> arrived(Received request) {
        received.add(request);
        for (Iterator<Planned> each = planned.iterator(); each.hasNext(); ) {
            Planned plan = each.next();
            if (plan.method().equals("*") || plan.method().equals(request.method())) {
                each.remove();
                return Optional.of(plan.fault());
            }
        }
        return Optional.empty();
    }

    private static Received read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Received(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), Map.copyOf(headers), body);
    }

    private static void write(HttpExchange exchange, Received request, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        boolean empty = body.length == 0 || request.method().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), empty ? -1 : body.length);
        if (!empty) {
            exchange.getResponseBody().write(body);
        }
    }
}
