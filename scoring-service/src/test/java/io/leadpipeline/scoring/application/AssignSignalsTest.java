package io.leadpipeline.scoring.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Trail;
import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Model;
import io.leadpipeline.scoring.domain.Models;
import io.leadpipeline.scoring.domain.Slots;
import io.leadpipeline.scoring.domain.identity.Crowd;
import io.leadpipeline.scoring.domain.identity.NaiveIdentity;
import io.leadpipeline.testsupport.Signals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssignSignalsTest {

  private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");
  private static final Model MODEL = Models.standard();
  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final int HISTORIES = Integer.getInteger("histories", 100);

  private final MemoryIdentityBook book = new MemoryIdentityBook();
  private final AssignSignals assign = new AssignSignals(book);
  private int minted;

  @Test
  void anyOrderAndAnyBatchesGiveThePeopleThatTheRulesSay() {
    System.out.println("identity: -Dseed=" + SEED + " histories=" + HISTORIES);
    for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
      Random random = new Random(seed);
      List<Signal> all = new Crowd(seed, START, 2 + random.nextInt(4)).signals(40);
      List<Signal> shuffled = new ArrayList<>(all);
      Collections.shuffle(shuffled, random);

      Map<UUID, UUID> leads = inBatches(shuffled, random);

      assertThat(NaiveIdentity.partition(leads))
          .as("seed " + seed)
          .containsExactlyInAnyOrderElementsOf(NaiveIdentity.partition(NaiveIdentity.assign(all)));
    }
  }

  @Test
  void aVisitorWhoTellsAnAddressIsTheSameLead() {
    take(page("v1", 0));
    UUID visitor = leadOf(0);
    take(List.of(Signals.aDemoRequest().visitor("v1").at(START.plusSeconds(60)).build()));

    assertThat(book.leads.values()).containsOnly(visitor);
  }

  @Test
  void whoOnlyClaimsAnIdMergesNobody() {
    take(List.of(Signals.aSignal().email("a@acme.example").external("id-1").at(START).build()));
    take(
        List.of(
            Signals.aSignal().email("b@acme.example").claimedExternal("id-1").at(START).build()));

    assertThat(book.leads.values()).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void twoAddressesOfOneRegistrantAreOnePerson() {
    take(List.of(Signals.aSignal().email("a@acme.example").at(START).build()));
    take(List.of(Signals.aSignal().email("b@acme.example").external("id-1").at(START).build()));
    take(List.of(Signals.aSignal().email("a@acme.example").external("id-1").at(START).build()));

    assertThat(Map.copyOf(book.leads).values().stream().distinct()).hasSize(1);
  }

  @Test
  void aSharedBrowserBelongsToWhoeverUsedItLast() {
    take(List.of(named("a@acme.example", 0), named("b@acme.example", 100)));
    take(List.of(view(50), view(150)));

    assertThat(book.leads.values()).containsExactlyInAnyOrderElementsOf(twice(book.leads));
  }

  private static Collection<UUID> twice(Map<UUID, UUID> leads) {
    List<UUID> twice = new ArrayList<>();
    leads.values().stream().distinct().forEach(lead -> Collections.addAll(twice, lead, lead));
    return twice;
  }

  private static Signal named(String email, int second) {
    return Signals.aSignal().email(email).visitor("v1").at(START.plusSeconds(second)).build();
  }

  private static Signal view(int second) {
    return Signals.aSignal().email(null).visitor("v1").at(START.plusSeconds(second)).build();
  }

  private static List<Signal> page(String visitor, int second) {
    return List.of(
        Signals.aSignal().email(null).visitor(visitor).at(START.plusSeconds(second)).build());
  }

  private UUID leadOf(int index) {
    return List.copyOf(book.leads.values()).get(index);
  }

  private Map<UUID, UUID> inBatches(List<Signal> signals, Random random) {
    AssignSignalsTest anew = new AssignSignalsTest();
    for (int from = 0; from < signals.size(); ) {
      int to = Math.min(signals.size(), from + 1 + random.nextInt(12));
      anew.take(signals.subList(from, to));
      from = to;
    }
    return anew.book.leads;
  }

  private void take(List<Signal> signals) {
    List<Arrival> arrivals =
        signals.stream()
            .map(s -> new Arrival(s.id(), Slots.of(s), s, Trail.EMPTY, null, null, null))
            .toList();
    Assigned assigned = assign.to(arrivals, Locking.NONE, new HashMap<>());
    Cases cases = new Cases(assigned, () -> new UUID(0, ++minted), MODEL, START);
    Map<UUID, LeadRow> rows = new HashMap<>();
    cases.leads().forEach(id -> rows.put(id, row(id)));
    cases.of(rows).forEach(book::record);
  }

  private static LeadRow row(UUID id) {
    Instant created = START.plusSeconds(id.getLeastSignificantBits());
    return new LeadRow(
        id, 1, false, null, Announced.NOTHING, id, LeadState.unknown(MODEL), created);
  }
}
