package io.leadpipeline.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An ingest that answers over HTTP what a test says, the last of it for ever. */
public final class Ingest implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, Deque<String>> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private Ingest(HttpServer server) {
    this.server = server;
  }

  public static Ingest start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Ingest ingest = new Ingest(server);
    server.createContext("/", ingest::answer);
    server.start();
    return ingest;
  }

  /** Answers of a path, one after the other. */
  public Ingest says(String request, String... bodies) {
    answers.put(request, new ArrayDeque<>(List.of(bodies)));
    return this;
  }

  /** Method, path with query, and body of each request. */
  public List<String> asked() {
    return asked;
  }

  /** Runs a command of the command line against it. */
  public Ran run(String... command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] all = new String[command.length + 2];
    System.arraycopy(command, 0, all, 0, command.length);
    all[command.length] = "--at";
    all[command.length + 1] = "ingest=http://127.0.0.1:" + server.getAddress().getPort();
    int code = Cli.run(new PrintWriter(out), new PrintWriter(err), all);
    return new Ran(code, out.toString(), err.toString());
  }

  /** What a command printed. */
  public record Ran(int code, String out, String err) {}

  private void answer(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add((request + " " + sent).strip());
    Deque<String> left = answers.getOrDefault(request, new ArrayDeque<>());
    String body = left.size() > 1 ? left.remove() : left.peek();
    byte[] bytes = (body == null ? "{}" : body).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
