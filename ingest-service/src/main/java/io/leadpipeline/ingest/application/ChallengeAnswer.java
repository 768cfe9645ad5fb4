package io.leadpipeline.ingest.application;

import java.util.Map;

/** What proves to a tool that an address is ours. */
public sealed interface ChallengeAnswer {

  /** Plain text. */
  record Text(String text) implements ChallengeAnswer {}

  /** A JSON object. */
  record Json(Map<String, String> members) implements ChallengeAnswer {
    public Json {
      members = Map.copyOf(members);
    }
  }
}
