package io.leadpipeline.notification.http;

import io.leadpipeline.notification.application.Web;
import io.leadpipeline.notification.domain.RetryAfter;
import io.leadpipeline.notification.domain.WebAnswer;
import io.leadpipeline.notification.domain.WebPost;
import java.io.IOException;
import java.net.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Posts by OkHttp on the caller's thread, over connections that stay open for a while. Redirects
 * are answers like others: following one would carry the message where nobody wanted it.
 */
public final class GuardedWeb implements Web, AutoCloseable {

  private static final long LONGEST_BODY = 65_536;
  private static final String AGENT = "LeadPipeline/1";

  private final OkHttpClient client;
  private final Targets targets;
  private final Clock clock;

  /** A way out that leads only where {@code settings} allow. */
  public GuardedWeb(WebSettings settings, Clock clock) {
    this(settings, Dns.SYSTEM, clock);
  }

  GuardedWeb(WebSettings settings, Dns names, Clock clock) {
    this.client = client(settings, names);
    this.targets = new Targets(settings.plain());
    this.clock = clock;
  }

  private static OkHttpClient client(WebSettings settings, Dns names) {
    Duration idle = settings.idle();
    return new OkHttpClient.Builder()
        .dns(names)
        .proxy(Proxy.NO_PROXY)
        .socketFactory(new GuardedSockets(new ReachableAddresses(settings.alsoReachable())))
        .followRedirects(false)
        .followSslRedirects(false)
        .fastFallback(false)
        .connectionPool(
            new ConnectionPool(settings.idleConnections(), idle.toMillis(), TimeUnit.MILLISECONDS))
        .connectTimeout(settings.connectWithin())
        .callTimeout(settings.answerWithin())
        .readTimeout(settings.answerWithin())
        .writeTimeout(settings.answerWithin())
        .build();
  }

  @Override
  public WebAnswer post(WebPost post) {
    return targets
        .of(post.url())
        .map(url -> send(post, url))
        .orElseGet(() -> new WebAnswer.Forbidden("the address is none that is posted to"));
  }

  private WebAnswer send(WebPost post, HttpUrl url) {
    try (Response response = client.newCall(request(post, url)).execute()) {
      return new WebAnswer.Said(
          response.code(), retryAfter(response), response.peekBody(LONGEST_BODY).string());
    } catch (ForbiddenAddress refused) {
      return new WebAnswer.Forbidden(String.valueOf(refused.getMessage()));
    } catch (IOException failure) {
      return new WebAnswer.Silent("http: " + failure.getClass().getSimpleName());
    }
  }

  private static Request request(WebPost post, HttpUrl url) {
    return new Request.Builder()
        .url(url)
        .headers(Headers.of(post.headers()))
        .header("User-Agent", AGENT)
        .post(new OnceBody(post))
        .build();
  }

  private Optional<Duration> retryAfter(Response response) {
    return Optional.ofNullable(response.header("Retry-After"))
        .flatMap(text -> RetryAfter.of(text, clock.instant()));
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
