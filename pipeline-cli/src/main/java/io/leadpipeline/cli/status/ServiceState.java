package io.leadpipeline.cli.status;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one part of the system is.
 *
 * @param up it answers and calls itself healthy
 * @param ready it takes work
 * @param why what is wrong, in its own words
 */
record ServiceState(
    String name, String address, boolean up, boolean ready, List<String> why, Backlog backlog) {

  ServiceState {
    why = List.copyOf(why);
  }

  static ServiceState up(String name, String address) {
    return new ServiceState(name, address, true, true, List.of(), Backlog.NONE);
  }

  static ServiceState silent(String name, String address) {
    return new ServiceState(
        name, address, false, false, List.of("does not answer at " + address), Backlog.NONE);
  }

  /**
   * What waits in a service; a figure is absent when the service has none or cannot tell.
   *
   * @param outbox events to be sent
   * @param deadLetters records nobody could take
   * @param spool accepted signals that Kafka does not have yet
   * @param waitingForRep leads nobody is there for
   */
  record Backlog(
      @Nullable Long outbox,
      @Nullable Long deadLetters,
      @Nullable Long spool,
      @Nullable Long waitingForRep) {
    static final Backlog NONE = new Backlog(null, null, null, null);
  }
}
