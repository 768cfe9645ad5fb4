package io.leadpipeline.notification.domain;

import io.leadpipeline.events.RepChanged;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What an alert needs of a rep's own record.
 *
 * @param language BCP 47
 */
public record SalesPerson(
    String id, String name, String email, @Nullable String language, ZoneId zone) {

  /** As routing tells it. */
  public static SalesPerson of(RepChanged rep) {
    return new SalesPerson(
        rep.repId(), rep.name(), rep.email(), rep.language(), zoneOf(rep.zone()));
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
