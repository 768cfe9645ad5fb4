package io.leadpipeline.events;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * The wording of the reasons to call, from one bundle in English, Vietnamese and Thai. Placeholders
 * name a parameter of the reason in braces.
 */
public final class WhyNow {

  private static final String BUNDLE = "io.leadpipeline.events.why-now";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private WhyNow() {}

  /** The reasons as sentences; an unknown code is shown as it is. */
  public static List<String> render(List<Reason> reasons, Locale language) {
    ResourceBundle words = ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK);
    return reasons.stream().map(reason -> render(reason, words)).toList();
  }

  private static String render(Reason reason, ResourceBundle words) {
    if (!words.containsKey(reason.code())) {
      return reason.code();
    }
    String text = words.getString(reason.code());
    for (Map.Entry<String, String> param : reason.params().entrySet()) {
      text = text.replace("{" + param.getKey() + "}", param.getValue());
    }
    return text;
  }
}
