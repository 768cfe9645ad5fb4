package io.leadpipeline.events;

/**
 * A Kafka topic and the events it carries.
 *
 * @param name as in Kafka
 * @param carries the type all its events have
 * @param consumed true when some service consumes it, so that it has a dead-letter topic
 * @param compacted true when only the newest record of a key is kept
 */
public record Topic<E extends LeadEvent>(
    String name, Class<E> carries, boolean consumed, boolean compacted) {

  /** Name of the topic that unreadable or refused records of this one go to. */
  public String deadLetters() {
    return name + "-dlt";
  }
}
