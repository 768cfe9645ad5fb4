package io.leadpipeline.ingest.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.leadpipeline.ingest.application.ReceiveForm;
import io.leadpipeline.ingest.application.ReceiveHook;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.FormConnection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets scripts of allowed pages read the answer. A post from another page is taken all the same, as
 * any plain form's is; its script only learns nothing.
 */
final class PageOrigins implements WebFilter, Ordered {

  private static final String FORMS = "/f/";
  private static final String VENDORS = "/v1/";
  private static final int BEFORE_SECURITY = -200;
  private static final String ONE_HOUR = "3600";

  private final ReceiveForm forms;
  private final ReceiveHook hooks;
  private final LoadingCache<Connection, CorsConfiguration> allowed =
      Caffeine.newBuilder().weakKeys().build(PageOrigins::configuration);

  PageOrigins(ReceiveForm forms, ReceiveHook hooks) {
    this.forms = forms;
    this.hooks = hooks;
  }

  @Override
  public int getOrder() {
    return BEFORE_SECURITY;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    String path = request.getPath().value();
    if (!isForPages(path)) {
      return chain.filter(exchange);
    }
    HttpHeaders answer = exchange.getResponse().getHeaders();
    answer.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    String origin = request.getHeaders().getFirst(HttpHeaders.ORIGIN);
    if (origin != null && isAllowed(path, origin)) {
      allow(answer, origin);
    }
    return HttpMethod.OPTIONS.equals(request.getMethod())
        ? options(exchange)
        : chain.filter(exchange);
  }

  private static boolean isForPages(String path) {
    return path.startsWith(FORMS)
        || isHubSpot(path)
        || (path.startsWith(VENDORS)
            && SourceRoutes.SEGMENT.contains(path.substring(VENDORS.length())));
  }

  private static boolean isHubSpot(String path) {
    return path.startsWith(Routes.HUBSPOT) || path.startsWith("/hooks/hubspot/");
  }

  private boolean isAllowed(String path, String origin) {
    return connections(path).map(allowed::get).anyMatch(it -> it.checkOrigin(origin) != null);
  }

  /** Of a form, or, before it is known which one it is, every connection it may be of. */
  private Stream<Connection> connections(String path) {
    return path.startsWith(FORMS)
        ? forms.form(path.substring(FORMS.length())).map(FormConnection::connection).stream()
        : hooks.connections(isHubSpot(path) ? "hubspot" : "segment").stream();
  }

  private static void allow(HttpHeaders answer, @Nullable String origin) {
    answer.setAccessControlAllowOrigin(origin);
    answer.setAccessControlAllowMethods(List.of(HttpMethod.POST));
    answer.setAccessControlAllowHeaders(
        List.of("Content-Type", "Idempotency-Key", "Authorization"));
    answer.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, ONE_HOUR);
  }

  private static Mono<Void> options(ServerWebExchange exchange) {
    exchange.getResponse().setStatusCode(HttpStatus.NO_CONTENT);
    exchange.getResponse().getHeaders().set(HttpHeaders.ALLOW, "POST, OPTIONS");
    return exchange.getResponse().setComplete();
  }

  private static CorsConfiguration configuration(Connection connection) {
    CorsConfiguration configuration = new CorsConfiguration();
    configuration.setAllowedOriginPatterns(connection.allowedOrigins());
    return configuration;
  }
}
