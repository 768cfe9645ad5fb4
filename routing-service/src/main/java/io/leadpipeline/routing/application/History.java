package io.leadpipeline.routing.application;

import io.leadpipeline.routing.domain.Happening;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What happened to handoffs, line by line, never changed. */
public interface History {
  void add(Collection<Happening> lines);

  /** A handoff's lines and the requests that joined it, oldest first. */
  List<Happening> of(UUID handoffId);
}
