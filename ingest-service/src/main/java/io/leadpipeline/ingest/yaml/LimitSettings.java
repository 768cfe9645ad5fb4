package io.leadpipeline.ingest.yaml;

import io.leadpipeline.ingest.domain.Limits;
import io.leadpipeline.starter.startup.InvalidSetting;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many requests a connection takes, checked. */
record LimitSettings(String key, String slug, ConnectionsYaml.@Nullable LimitsEntry entry) {

  /** Pages post to them, whose visitors have addresses of their own. */
  private static final Set<String> FROM_PAGES = Set.of("form", "hubspot");

  private static final int MOST = 10_000_000;

  Limits limits() {
    if (entry == null) {
      return Limits.USUAL;
    }
    Integer perAddress = checked("per-minute-and-address", entry.perMinuteAndAddress());
    if (perAddress != null && !FROM_PAGES.contains(slug)) {
      throw wrong(
          "per-minute-and-address", "does not belong here", "only where slug is form or hubspot");
    }
    return new Limits(checked("per-minute", entry.perMinute()), perAddress);
  }

  private @Nullable Integer checked(String what, @Nullable Integer value) {
    if (value != null && (value < 0 || value > MOST)) {
      throw wrong(what, "is out of range", "0 (no limit) to " + MOST);
    }
    return value;
  }

  private InvalidSetting wrong(String what, String problem, String expected) {
    return new InvalidSetting(key + "." + what, problem, expected);
  }
}
