package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Parsed;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What became of a call to a hook. */
public sealed interface HookOutcome {

  /** Not signed with a secret of the connection. */
  record NotGenuine() implements HookOutcome {}

  /** Of a media type that is not read here. */
  record NotUnderstood() implements HookOutcome {}

  /** More than the connection takes; nothing was read. */
  record TooMany(Duration retryAfter) implements HookOutcome {}

  /** A challenge was answered. */
  record Answered(Map<String, String> answer) implements HookOutcome {
    public Answered {
      answer = Map.copyOf(answer);
    }
  }

  /** Something was said: one thing, or one for each item of a batch. */
  record Said(List<Parsed> items, boolean batch, Kept kept) implements HookOutcome {
    public Said {
      items = List.copyOf(items);
    }
  }
}
