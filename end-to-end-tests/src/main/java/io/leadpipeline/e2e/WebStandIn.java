package io.leadpipeline.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What alerts are posted to: a receiver of webhooks, which counts them by id, and a Telegram that
 * takes everything or never answers.
 */
public final class WebStandIn implements AutoCloseable {

  private static final byte[] YES =
      "{\"ok\":true,\"result\":{\"message_id\":1,\"chat\":{\"id\":1}}}".getBytes(UTF_8);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Integer> webhooks = new ConcurrentHashMap<>();
  private final NextTime onNextWebhook = new NextTime();
  private volatile CountDownLatch telegramAnswers = new CountDownLatch(0);

  public WebStandIn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/webhook", this::webhook);
    server.createContext("/bot", this::telegram);
    server.setExecutor(threads);
    server.start();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Webhooks taken, by their {@code webhook-id}. */
  public Map<String, Integer> webhooks() {
    return Map.copyOf(webhooks);
  }

  /** Runs when the next webhook has been taken, before it is answered. */
  public void onNextWebhook(Runnable once) {
    onNextWebhook.run(once);
  }

  /** From now on Telegram takes connections and requests, and never answers. */
  public void telegramHangs() {
    telegramAnswers = new CountDownLatch(1);
  }

  private void webhook(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    String id = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id"));
    webhooks.merge(id, 1, Integer::sum);
    onNextWebhook.comes();
    answer(exchange);
  }

  private void telegram(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    try {
      telegramAnswers.await();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
    answer(exchange);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, YES.length);
      exchange.getResponseBody().write(YES);
    }
  }

  @Override
  public void close() {
    telegramAnswers.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
