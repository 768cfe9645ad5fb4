package io.leadpipeline.notification.thymeleaf;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** What templates write values with that a machine reads. */
final class Encoded {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** A JSON string, with its quotes. */
  public String json(String value) {
    return MAPPER.writeValueAsString(value);
  }

  /** A value of a form, as {@code application/x-www-form-urlencoded} has it. */
  public String form(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
