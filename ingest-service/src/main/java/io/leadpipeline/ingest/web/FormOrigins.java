package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.application.ReceiveForm;
import io.leadpipeline.ingest.domain.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
final class FormOrigins implements WebFilter, Ordered {

  private static final String FORMS = "/f/";
  private static final int BEFORE_SECURITY = -200;
  private static final String ONE_HOUR = "3600";

  private final ReceiveForm forms;
  private final Map<Connection, CorsConfiguration> allowed = new ConcurrentHashMap<>();

  FormOrigins(ReceiveForm forms) {
    this.forms = forms;
  }

  @Override
  public int getOrder() {
    return BEFORE_SECURITY;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    String path = request.getPath().value();
    if (!path.startsWith(FORMS)) {
      return chain.filter(exchange);
    }
    HttpHeaders answer = exchange.getResponse().getHeaders();
    answer.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    String origin = request.getHeaders().getFirst(HttpHeaders.ORIGIN);
    if (origin != null && isAllowed(path.substring(FORMS.length()), origin)) {
      allow(answer, origin);
    }
    return HttpMethod.OPTIONS.equals(request.getMethod())
        ? options(exchange)
        : chain.filter(exchange);
  }

  private boolean isAllowed(String form, String origin) {
    return forms
        .form(form)
        .map(it -> allowed.computeIfAbsent(it.connection(), FormOrigins::configuration))
        .map(it -> it.checkOrigin(origin))
        .isPresent();
  }

  private static void allow(HttpHeaders answer, @Nullable String origin) {
    answer.setAccessControlAllowOrigin(origin);
    answer.setAccessControlAllowMethods(List.of(HttpMethod.POST));
    answer.setAccessControlAllowHeaders(List.of("Content-Type", "Idempotency-Key"));
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
