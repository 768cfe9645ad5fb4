package io.leadpipeline.routing.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said by API about when a rep is there; the team file knows nothing of it. */
public record Presence(@Nullable DutyOverride override, List<Absence> absences) {
  /** Nothing was said. */
  public static final Presence USUAL = new Presence(null, List.of());

  public Presence {
    absences = List.copyOf(absences);
  }

  /** True for who let offers pass and gets none until they say that they are back. */
  public boolean isSetAway() {
    return override != null && override.isSetAway();
  }
}
