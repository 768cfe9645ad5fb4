package io.leadpipeline.ingest.http;

import io.leadpipeline.ingest.application.pull.Remote;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** APIs of tools; redirects are not followed, so that a token goes nowhere else. */
public final class ToolApi implements Remote {

  private static final int LARGEST = 8 * 1024 * 1024;

  private final HttpClient client;
  private final Duration patience;

  /**
   * @param patience how long a connection and an answer are waited for, each
   */
  public ToolApi(Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public Reply get(URI address, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(patience);
    headers.forEach(request::header);
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
    try {
      return answer(answer.get(patience.toMillis() * 2, TimeUnit.MILLISECONDS));
    } catch (TimeoutException slow) {
      answer.cancel(true);
      return new Reply.None("timeout");
    } catch (ExecutionException failed) {
      boolean slow = failed.getCause() instanceof HttpTimeoutException;
      return new Reply.None(slow ? "timeout" : "unreachable");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Reply.None("stopping");
    }
  }

  private static Reply answer(HttpResponse<byte[]> response) {
    return new Reply.Answer(response.statusCode(), retryAfter(response), response.body());
  }

  private static Optional<Duration> retryAfter(HttpResponse<?> response) {
    try {
      return response
          .headers()
          .firstValue("Retry-After")
          .map(Long::valueOf)
          .map(Duration::ofSeconds);
    } catch (NumberFormatException aDate) {
      return Optional.empty();
    }
  }
}
