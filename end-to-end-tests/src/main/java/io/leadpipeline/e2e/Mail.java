package io.leadpipeline.e2e;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** A mail as the sink shows it. */
public record Mail(
    String id, String messageId, String to, String subject, String text, Instant receivedAt) {

  static Mail of(JsonNode json) {
    return new Mail(
        json.path("id").asString(""),
        json.path("headers").path("Message-ID").asString(""),
        json.path("to").asString(""),
        json.path("subject").asString(""),
        json.path("text").asString(""),
        Instant.parse(json.path("receivedAt").asString("")));
  }

  /** The first http link of the text. */
  public String firstLink() {
    int start = text.indexOf("http");
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }
}
