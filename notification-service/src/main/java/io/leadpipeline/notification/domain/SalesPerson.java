package io.leadpipeline.notification.domain;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.RepChanged;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an alert needs of a rep's own record.
 *
 * @param language BCP 47
 */
public record SalesPerson(
    String id, String name, String email, @Nullable String language, ZoneId zone, Reach reach) {

  /** Somebody who is told by e-mail, at any hour. */
  public SalesPerson(String id, String name, String email, @Nullable String language, ZoneId zone) {
    this(id, name, email, language, zone, Reach.BY_MAIL);
  }

  /** As routing tells it, without the addresses that only this service knows. */
  public static SalesPerson of(RepChanged rep) {
    var reach =
        new Reach(
            rep.channels(),
            Map.of(),
            rep.quietHours(),
            rep.onDuty(),
            Reach.heats(rep.heat()),
            Reach.digest(rep.digest()));
    return new SalesPerson(
        rep.repId(), rep.name(), rep.email(), rep.language(), zoneOf(rep.zone()), reach);
  }

  /** The same, told as they wish. */
  public SalesPerson wishing(Wishes wishes) {
    return new SalesPerson(
        id, name, email, wishes.languageOr(language), zone, reach.wishing(wishes));
  }

  /** Where a channel finds the rep; everybody has an e-mail address, and digests go there. */
  public Optional<String> addressOn(AlertChannel channel) {
    return channel.equals(AlertChannel.EMAIL) || channel.equals(Digest.CHANNEL)
        ? Optional.of(email)
        : Optional.ofNullable(reach.addresses().get(channel));
  }

  /** A zone nobody knows must not keep an alert from leaving: its times are then in UTC. */
  public static ZoneId zoneOf(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }
}
