package io.leadpipeline.notification.web;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.application.Previews;
import io.leadpipeline.starter.problem.InvalidRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What alerts look like. */
@RestController
final class PreviewsController {

  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final Previews previews;

  PreviewsController(Previews previews) {
    this.previews = previews;
  }

  /** As text whatever it is: a browser must not run what a template was changed into. */
  @GetMapping("/v1/previews/{channel}")
  ResponseEntity<String> preview(
      @PathVariable String channel, @RequestParam(defaultValue = "en") String language) {
    AlertChannel wanted = new AlertChannel(channel.toUpperCase(Locale.ROOT));
    String body =
        previews
            .of(wanted, language)
            .orElseThrow(() -> new InvalidRequest("channel", "unknown", "one with a template"));
    return ResponseEntity.ok().contentType(TEXT).body(body);
  }
}
