package io.leadpipeline.scoring.application;

/**
 * In what order leads are listed. There is none by score: scores fall from hour to hour, each at
 * its own pace, so that no page could follow another.
 */
public enum LeadOrder {
  /**
   * Who did something last comes first; who does something while pages are read goes to the front.
   */
  LAST_SIGNAL,
  /** The newest lead first; nothing moves, so that pages hold every lead exactly once. */
  CREATED
}
