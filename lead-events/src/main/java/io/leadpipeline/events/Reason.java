package io.leadpipeline.events;

import java.util.Map;

/**
 * One reason to call now, as a code and its parameters.
 *
 * @param code a key of the message bundle, see {@link WhyNow}
 */
public record Reason(String code, Map<String, String> params) {
  public Reason {
    params = Map.copyOf(params);
  }
}
