package io.leadpipeline.e2e;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A mail as the sink shows it. */
public record Mail(
    String id, String messageId, String to, String subject, String text, Instant receivedAt) {

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  static Mail of(JsonNode json) {
    return new Mail(
        json.path("id").asString(""),
        json.path("headers").path("Message-ID").asString(""),
        json.path("to").asString(""),
        json.path("subject").asString(""),
        json.path("text").asString(""),
        Instant.parse(json.path("receivedAt").asString("")));
  }

  /** The first http link of the text; empty when it has none. */
  public String firstLink() {
    Matcher link = LINK.matcher(text);
    return link.find() ? link.group() : "";
  }
}
