package io.leadpipeline.cli.connect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What comes of a connection after somebody began to wait, as ingest tells it; says nothing of a
 * person.
 */
final class FirstCall {

  private final Instant since;
  private boolean saidChallenge;
  private boolean saidNotGenuine;

  /**
   * @param first the answer from which on something is new, by ingest's own clock
   */
  FirstCall(JsonNode first) {
    this.since = Instant.parse(first.path("at").asString());
  }

  /** The call that was kept; empty while none was. */
  Optional<String> kept(JsonNode now) {
    JsonNode call = now.path("lastCall");
    if (!isNew(call.path("at"))) {
      return Optional.empty();
    }
    String submission = call.path("submissionId").asString("");
    String kind = call.path("kind").asString("");
    return Optional.of(
        kind.isEmpty()
            ? "It works, and this call told no lead (%s); submission %s"
                .formatted(call.path("reason").asString(""), submission)
            : "It works: %s, submission %s".formatted(kind, submission));
  }

  /** What is worth to be known while waiting, each once. */
  List<String> meanwhile(JsonNode now) {
    List<String> lines = new ArrayList<>();
    if (!saidChallenge && isNew(now.path("lastChallenge"))) {
      saidChallenge = true;
      lines.add("It asked whether the address is ours, and was answered.");
    }
    if (!saidNotGenuine && isNew(now.path("lastNotGenuine"))) {
      saidNotGenuine = true;
      lines.add(
          "A call came that did not prove who it is (401): the tool has another secret than ingest.");
    }
    return lines;
  }

  private boolean isNew(JsonNode at) {
    return at.isString() && Instant.parse(at.asString()).isAfter(since);
  }
}
