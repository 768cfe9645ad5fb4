package io.leadpipeline.ingest.web.demo;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the demo site in one language. */
record Words(MessageSource messages, Locale language) {

  static MessageSource bundle() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/demo");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  String say(String key, Object... with) {
    return messages.getMessage(key, with, language);
  }

  /** The word for a code; one that is new is shown as it is. */
  String word(String group, String code) {
    String known = messages.getMessage(group + "." + code, new Object[0], code, language);
    return Objects.requireNonNullElse(known, code);
  }
}
