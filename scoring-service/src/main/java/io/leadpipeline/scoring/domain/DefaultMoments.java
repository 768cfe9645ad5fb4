package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Content;
import io.leadpipeline.events.ContentType;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Webinar;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is worth mentioning to sales in the default model, strongest first. */
final class DefaultMoments {

  private DefaultMoments() {}

  static List<MomentRule> rules() {
    return List.of(
        intent("demo-requested", Intent.DEMO_REQUEST),
        intent("sales-contact-requested", Intent.CONTACT_SALES),
        intent("pricing-call-requested", Intent.PRICING_CALL),
        webinar("webinar-attended", SignalKind.WEBINAR_ATTENDED),
        content("case-study-read", type(ContentType.CASE_STUDY)),
        content("pricing-viewed", type(ContentType.PRICING)),
        webinar("webinar-registered", SignalKind.WEBINAR_REGISTERED),
        content("content-downloaded", DefaultMoments::download));
  }

  private static MomentRule intent(String code, Intent intent) {
    return new MomentRule(code, signal -> intent.equals(signal.intent()), signal -> Map.of());
  }

  private static MomentRule webinar(String code, SignalKind kind) {
    return new MomentRule(code, signal -> signal.kind().equals(kind), DefaultMoments::webinar);
  }

  private static MomentRule content(String code, Predicate<Signal> when) {
    return new MomentRule(code, when, DefaultMoments::content);
  }

  private static Predicate<Signal> type(ContentType type) {
    return signal -> signal.content() != null && signal.content().type().equals(type);
  }

  private static boolean download(Signal signal) {
    return Intent.CONTENT.equals(signal.intent()) && !type(ContentType.CASE_STUDY).test(signal);
  }

  private static Map<String, String> content(Signal signal) {
    Content content = signal.content();
    return content == null ? Map.of() : titled(content.title(), content.id());
  }

  private static Map<String, String> webinar(Signal signal) {
    Webinar webinar = signal.webinar();
    return webinar == null ? Map.of() : titled(webinar.title(), webinar.id());
  }

  private static Map<String, String> titled(@Nullable String title, @Nullable String id) {
    if (title != null && !title.isBlank()) {
      return Map.of("title", title);
    }
    return id == null || id.isBlank() ? Map.of() : Map.of("title", id);
  }
}
