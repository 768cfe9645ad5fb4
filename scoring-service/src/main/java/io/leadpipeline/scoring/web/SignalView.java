package io.leadpipeline.scoring.web;

import io.leadpipeline.events.Signal;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A signal as a caller may see it. */
record SignalView(JsonMapper json, Discretion discretion) {

  // Beside the person block: a host is a colleague's address, properties and reasons are free text.
  private static final List<String> PERSONAL =
      List.of("person", "personRef", "contentHash", "meeting", "event", "outcome");

  ObjectNode of(Signal signal) {
    ObjectNode node = json.valueToTree(signal);
    return discretion.tellsWho() ? node : node.remove(PERSONAL);
  }
}
