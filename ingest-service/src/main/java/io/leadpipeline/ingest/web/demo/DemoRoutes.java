package io.leadpipeline.ingest.web.demo;

import io.leadpipeline.ingest.application.Submissions;
import io.leadpipeline.ingest.domain.status.SubmissionStatus;
import io.leadpipeline.ingest.web.Languages;
import io.leadpipeline.ingest.web.LookUps;
import io.leadpipeline.ingest.web.StatusRoutes;
import io.leadpipeline.ingest.web.demo.DemoPages.Visit;
import io.leadpipeline.ingest.web.demo.StatusTokens.Opened;
import io.leadpipeline.starter.problem.NotFound;
import io.leadpipeline.starter.problem.Unavailable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Every address of the demo site. */
public final class DemoRoutes {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  /** Nothing is loaded from elsewhere, and nothing that stands in a page runs or styles it. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final DemoPages pages;
  private final DemoAssets assets = DemoAssets.read();
  private final StatusTokens tokens;
  private final Submissions submissions;
  private final Clock clock;

  private DemoRoutes(DemoPages pages, StatusTokens tokens, Submissions submissions, Clock clock) {
    this.pages = pages;
    this.tokens = tokens;
    this.submissions = submissions;
    this.clock = clock;
  }

  public static RouterFunction<ServerResponse> of(
      DemoPages pages, StatusTokens tokens, Submissions submissions, Clock clock) {
    DemoRoutes demo = new DemoRoutes(pages, tokens, submissions, clock);
    return RouterFunctions.route()
        .GET("/demo", demo::index)
        .GET("/demo/assets/{name}", demo::asset)
        .GET(ThanksPage.PATH + "/{token}", demo::thanks)
        .GET("/demo/track/{token}", demo::part)
        .GET("/demo/status/{token}", demo::status)
        .build();
  }

  private Mono<ServerResponse> index(ServerRequest request) {
    return page(pages.index(language(request)));
  }

  private Mono<ServerResponse> asset(ServerRequest request) {
    return Optional.ofNullable(assets.byName().get(request.pathVariable("name")))
        .map(it -> ServerResponse.ok().contentType(it.type()).bodyValue(it.bytes()))
        .orElseThrow(() -> new NotFound("page"));
  }

  private Mono<ServerResponse> thanks(ServerRequest request) {
    URI uri = request.uri();
    String origin = uri.getScheme() + "://" + uri.getAuthority();
    Visit visit = new Visit(request.pathVariable("token"), language(request), origin);
    return shown(request, (status, since) -> pages.thanks(status, since, visit));
  }

  private Mono<ServerResponse> part(ServerRequest request) {
    String language = language(request);
    return shown(request, (status, since) -> pages.part(status, since, language));
  }

  private Mono<ServerResponse> status(ServerRequest request) {
    return found(request, opened(request)).flatMap(StatusRoutes::answer);
  }

  private Mono<ServerResponse> shown(
      ServerRequest request, BiFunction<SubmissionStatus, Duration, byte[]> page) {
    Opened opened = opened(request);
    return found(request, opened)
        .onErrorReturn(Unavailable.class, SubmissionStatus.untold(opened.submissionId()))
        .map(status -> page.apply(status, sincePost(status, opened)))
        .flatMap(DemoRoutes::page);
  }

  private Opened opened(ServerRequest request) {
    return tokens
        .open(request.pathVariable("token"))
        .orElseThrow(() -> new NotFound("submission, or its link is older than an hour"));
  }

  /** The browser is here before the topics: what nobody told yet was accepted all the same. */
  private Mono<SubmissionStatus> found(ServerRequest request, Opened opened) {
    return LookUps.await(request, () -> submissions.find(opened.submissionId()))
        .map(it -> it.orElseGet(() -> SubmissionStatus.untold(opened.submissionId())));
  }

  private Duration sincePost(SubmissionStatus status, Opened opened) {
    Instant received = status.trail().received();
    return Duration.between(received == null ? opened.issuedAt() : received, clock.instant());
  }

  private static String language(ServerRequest request) {
    String accepted = request.headers().firstHeader(HttpHeaders.ACCEPT_LANGUAGE);
    return Languages.choose(
        DemoPages.LANGUAGES, request.queryParam("lang").orElse(""), accepted, "en");
  }

  private static Mono<ServerResponse> page(byte[] html) {
    return ServerResponse.ok()
        .contentType(HTML)
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "same-origin")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .bodyValue(html);
  }
}
