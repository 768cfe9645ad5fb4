package io.leadpipeline.notification.domain;

/** What a channel made of an alert; the texts carry no personal data. */
public sealed interface Delivery {

  /** It has it. */
  record Accepted(String answer) implements Delivery {}

  /** It will never take it. */
  record Refused(String reason) implements Delivery {}

  /** It does not take this one now, though it takes others. */
  record Deferred(String reason) implements Delivery {}

  /** It takes nothing now, or nobody can tell whether it took this one. */
  record Unavailable(String reason) implements Delivery {}
}
