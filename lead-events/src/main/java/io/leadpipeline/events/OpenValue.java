package io.leadpipeline.events;

/**
 * A word of the contract that may grow: the constants name the known ones, any other text is kept
 * verbatim and is worth nothing. Written to JSON as the bare text.
 */
public interface OpenValue {

  /** The word as it stands in JSON, never blank. */
  String value();

  /** Refuses a blank word. */
  static void requireText(String value, String what) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(what + ": blank (expected: a word)");
    }
  }
}
