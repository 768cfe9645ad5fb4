package io.leadpipeline.notification.template;

import java.util.Map;

/**
 * A service that takes a post.
 *
 * @param headers such as {@code Authorization}
 */
public record TemplateSettings(String url, String contentType, Map<String, String> headers) {

  public TemplateSettings {
    headers = Map.copyOf(headers);
  }

  @Override
  public String toString() {
    return "TemplateSettings[" + contentType + "]";
  }
}
