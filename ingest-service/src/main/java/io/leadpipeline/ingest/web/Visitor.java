package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.domain.Connection;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * How somebody wants to be answered.
 *
 * @param html true for a browser that shows the answer as a page
 * @param language of the page: one that pages exist in; for no page the connection's
 * @param next where the browser goes after success; nowhere without a page
 */
record Visitor(boolean html, String language, Optional<URI> next) {

  static Visitor of(ServerRequest request, Connection connection, DecodedForm form) {
    HttpHeaders headers = request.headers().asHttpHeaders();
    if (!wantsPage(headers, ContentType.of(request))) {
      return new Visitor(false, connection.language(), Optional.empty());
    }
    String said = form.control("_language");
    return new Visitor(
        true,
        Languages.choose(
            said, headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE), connection.language()),
        NextPage.allowed(form.control("_next"), page(headers), connection.nextHosts()));
  }

  /** Scripts say so, or accept no page. */
  private static boolean wantsPage(HttpHeaders headers, ContentType type) {
    List<String> accept = headers.getOrEmpty(HttpHeaders.ACCEPT);
    boolean script = headers.getFirst("X-Requested-With") != null;
    return !script
        && !type.isJson()
        && accept.stream().anyMatch(it -> it.toLowerCase(Locale.ROOT).contains("text/html"));
  }

  private static String page(HttpHeaders headers) {
    String referer = headers.getFirst(HttpHeaders.REFERER);
    return referer == null ? "" : referer;
  }
}
