package io.leadpipeline.routing.web;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.routing.domain.Salesperson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rep as the API shows one. */
record RepView(
    String id,
    String team,
    String name,
    String email,
    @Nullable String language,
    String zone,
    @Nullable String manager,
    List<String> channels,
    int weight,
    boolean onDuty,
    boolean active,
    boolean test) {

  static RepView of(Salesperson rep) {
    return new RepView(
        rep.id(),
        rep.team(),
        rep.name(),
        rep.email(),
        rep.language(),
        rep.zone(),
        rep.manager(),
        rep.channels().stream().map(AlertChannel::value).toList(),
        rep.weight(),
        rep.onDuty(),
        rep.active(),
        rep.test());
  }
}
