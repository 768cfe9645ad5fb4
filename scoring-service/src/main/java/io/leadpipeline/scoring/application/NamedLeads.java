package io.leadpipeline.scoring.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The leads of signals whose sender knew it: by its id, else by the signal they followed from. */
final class NamedLeads {

  private final IdentityBook book;

  NamedLeads(IdentityBook book) {
    this.book = book;
  }

  /** By event id; what names a lead that is not there is left out. */
  Map<UUID, UUID> of(Collection<Arrival> arrivals) {
    Map<UUID, UUID> found = new HashMap<>();
    List<Arrival> naming = arrivals.stream().filter(a -> a.signal().leadId() != null).toList();
    add(found, naming, arrival -> arrival.signal().leadId(), book::living);
    List<Arrival> lost = naming.stream().filter(a -> !found.containsKey(a.eventId())).toList();
    add(found, lost, Arrival::followsFrom, book::leadsOf);
    return found;
  }

  private static void add(
      Map<UUID, UUID> found,
      List<Arrival> arrivals,
      Function<Arrival, @Nullable UUID> name,
      Function<Collection<UUID>, Map<UUID, Living>> leads) {
    List<UUID> names =
        arrivals.stream().map(name).flatMap(Stream::ofNullable).distinct().sorted().toList();
    Map<UUID, Living> living = names.isEmpty() ? Map.of() : leads.apply(names);
    for (Arrival arrival : arrivals) {
      Living lead = living.get(Objects.requireNonNullElse(name.apply(arrival), arrival.eventId()));
      if (lead != null && lead.test() == arrival.signal().test()) {
        found.put(arrival.eventId(), lead.lead());
      }
    }
  }
}
