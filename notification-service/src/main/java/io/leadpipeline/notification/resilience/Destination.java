package io.leadpipeline.notification.resilience;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.Ids;
import java.util.Locale;
import java.util.UUID;

/**
 * Whom a call goes to, by names that may stand in figures: addresses are secrets of some channels.
 *
 * @param name of what may be away as a whole
 * @param address of what may have had enough
 */
record Destination(String name, String address) {

  private static final UUID ADDRESSES = UUID.fromString("0b9f2a0e-7c0e-5b57-8d9c-5a4c4e6b7a11");

  /** One provider for all addresses, as behind a bot. */
  static Destination shared(AlertChannel channel, String address) {
    String name = channel.value().toLowerCase(Locale.ROOT);
    return new Destination(name, name + "-" + hidden(address));
  }

  /** A provider of its own for each address, as behind webhooks. */
  static Destination own(AlertChannel channel, String address) {
    String both = shared(channel, address).address();
    return new Destination(both, both);
  }

  private static String hidden(String address) {
    return Ids.v5(ADDRESSES, address).toString().substring(0, 8);
  }
}
