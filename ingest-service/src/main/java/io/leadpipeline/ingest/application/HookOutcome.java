package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Parsed;
import java.util.Map;

/** What became of a call to a hook. */
public sealed interface HookOutcome {

  /** Not signed with a secret of the connection. */
  record NotGenuine() implements HookOutcome {}

  /** A challenge was answered. */
  record Answered(Map<String, String> answer) implements HookOutcome {
    public Answered {
      answer = Map.copyOf(answer);
    }
  }

  /** Something was said. */
  record Said(Parsed parsed, Kept kept) implements HookOutcome {}
}
