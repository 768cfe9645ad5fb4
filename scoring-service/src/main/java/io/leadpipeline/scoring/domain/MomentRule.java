package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Content;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Webinar;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which signals are worth mentioning to sales, and open a stage.
 *
 * @param code a code of the message bundle; where nothing can be named though the wording names it,
 *     the code with {@code -unnamed} is told
 * @param kinds the kinds it looks at; empty for all
 * @param told false for what opens stages and is no reason to call
 */
public record MomentRule(
    String code, Set<SignalKind> kinds, Condition when, Naming naming, boolean told) {

  // A title stands in every event about the lead while it is worth mentioning.
  private static final int LONGEST_TITLE = 100;

  public MomentRule {
    kinds = Set.copyOf(kinds);
  }

  /** What the wording names. */
  public enum Naming {
    NOTHING,
    CONTENT,
    WEBINAR
  }

  Map<String, String> params(Signal signal) {
    return switch (naming) {
      case NOTHING -> Map.of();
      case CONTENT -> content(signal.content());
      case WEBINAR -> webinar(signal.webinar());
    };
  }

  String wording(Moment moment) {
    boolean named = naming == Naming.NOTHING || moment.params().containsKey("title");
    return named ? code : code + "-unnamed";
  }

  private static Map<String, String> content(@Nullable Content content) {
    return content == null ? Map.of() : titled(content.title(), content.id());
  }

  private static Map<String, String> webinar(@Nullable Webinar webinar) {
    return webinar == null ? Map.of() : titled(webinar.title(), webinar.id());
  }

  private static Map<String, String> titled(@Nullable String title, @Nullable String id) {
    if (title != null && !title.isBlank()) {
      return Map.of("title", Texts.cut(title, LONGEST_TITLE));
    }
    return id == null || id.isBlank() ? Map.of() : Map.of("title", Texts.cut(id, LONGEST_TITLE));
  }
}
