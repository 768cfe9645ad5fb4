package io.leadpipeline.routing.domain;

import static io.leadpipeline.routing.Stages.NOON;
import static io.leadpipeline.routing.domain.Sellers.aRep;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.routing.domain.Considered.Verdict;
import io.leadpipeline.routing.domain.hours.Holidays;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** It is 05:00 UTC. */
class ChoosingTest {
  private static final DutyPlan DUTY = new DutyPlan(Holidays.NONE, false);
  private static final Handoff HANDOFF = Offers.requested(UUID.randomUUID());

  private final Map<String, Long> turns = new HashMap<>();
  private final Map<String, Load> loads = new HashMap<>();

  @Test
  void prefersWhoSpeaksTheLanguageOverWhoseTurnItIs() {
    turns.put("linh", 10 * Rotation.TURN);
    Pick pick = choose(wants("vi-VN", "VN"), aRep("anna"), aRep("linh").speaking("vi", "en"));

    assertThat(chosen(pick)).isEqualTo("linh");
    assertThat(verdicts(pick)).containsEntry("anna", Verdict.OTHER_LANGUAGE);
  }

  @Test
  void takesWhoIsThereBeforeWhoSpeaksTheLanguage() {
    Pick pick = choose(wants("vi", "VN"), aRep("anna"), aRep("linh").speaking("vi").offDuty());

    assertThat(chosen(pick)).isEqualTo("anna");
    assertThat(verdicts(pick)).containsEntry("linh", Verdict.OFF_DUTY);
  }

  @Test
  void waitsForWhoHasTheSkillButNotForASkillThatNobodyHas() {
    Sellers expert = aRep("linh").skilled("enterprise").working("08:00", "17:00");

    Pick waits = choose(needs("enterprise"), aRep("anna"), expert);
    Pick anybody = choose(needs("juggling"), aRep("anna"), expert);

    assertThat(waits)
        .isInstanceOfSatisfying(
            Pick.Nobody.class,
            nobody -> {
              assertThat(nobody.reason()).isEqualTo("nobody-on-duty");
              assertThat(nobody.until()).isEqualTo("2026-11-20T08:00:00Z");
            });
    assertThat(chosen(anybody)).isEqualTo("anna");
  }

  @Test
  void keepsToTerritories() {
    Pick pick = choose(wants("en", "th"), aRep("anna").in("VN"), aRep("bo").in("SG", "TH"));

    assertThat(chosen(pick)).isEqualTo("bo");
    assertThat(verdicts(pick)).containsEntry("anna", Verdict.OTHER_TERRITORY);
  }

  @Test
  void fillsNobodyBeyondTheirLimitExceptForAFewHotLeads() {
    loads.put("anna", new Load(3, 3));
    Sellers anna = aRep("anna").takingAtMost(3, 1);

    Pick cold = choose(placement(Heat.COLD), anna);
    Pick hot = choose(placement(Heat.HOT), anna);
    loads.put("anna", new Load(4, 4));
    Pick tooMany = choose(placement(Heat.RAISED_HAND), anna);

    assertThat(cold)
        .isInstanceOfSatisfying(
            Pick.Nobody.class, nobody -> assertThat(nobody.reason()).isEqualTo("everybody-full"));
    assertThat(chosen(hot)).isEqualTo("anna");
    assertThat(tooMany).isInstanceOf(Pick.Nobody.class);
  }

  @Test
  void asksWhoKnowsThePersonFirstIfTheyComeWithinAQuarterOfAnHour() {
    Placement known = owned("linh");

    Pick soon = choose(known, aRep("anna"), aRep("linh").of("other").working("05:10", "17:00"));
    Pick late = choose(known, aRep("anna"), aRep("linh").of("other").working("05:20", "17:00"));

    assertThat(chosen(soon)).isEqualTo("linh");
    assertThat(soon)
        .isInstanceOfSatisfying(
            Pick.To.class,
            to -> {
              assertThat(to.why()).isEqualTo("last-owner");
              assertThat(to.due()).isEqualTo("2026-11-20T05:15:00Z");
            });
    assertThat(late)
        .isInstanceOfSatisfying(
            Pick.To.class,
            to -> {
              assertThat(to.rep()).isEqualTo("anna");
              assertThat(to.copyTo()).isEqualTo("linh");
            });
  }

  @Test
  void prefersWhoStaysUntilTheClockIsOver() {
    turns.put("bo", Rotation.TURN);

    Pick pick = choose(placement(Heat.HOT), aRep("anna").working("01:00", "05:02"), aRep("bo"));

    assertThat(chosen(pick)).isEqualTo("bo");
    assertThat(verdicts(pick)).containsEntry("anna", Verdict.NOT_BEFORE_CLOSING);
  }

  @Test
  void believesWhoSaysTheyAreThereOrAway() {
    var away = new DutyOverride(false, NOON.minusSeconds(60), NOON.plusSeconds(60), null);
    var there = new DutyOverride(true, NOON.minusSeconds(60), null, null);

    Pick pick =
        choose(
            placement(Heat.HOT),
            aRep("anna").said(away),
            aRep("bo").working("08:00", "17:00").said(there));

    assertThat(chosen(pick)).isEqualTo("bo");
  }

  private Pick choose(Placement placement, Sellers... sellers) {
    List<Salesperson> people = Stream.of(sellers).map(Sellers::get).toList();
    Map<String, List<Seat>> seats = new HashMap<>();
    people.forEach(person ->
        seats
            .computeIfAbsent(person.team(), _ -> new ArrayList<>())
            .add(
                new Seat(person.id(), person.weight(), turns.getOrDefault(person.id(), 0L), true)));
    Floor floor =
        new Floor(
            people.stream().collect(Collectors.toMap(Salesperson::id, one -> one)),
            seats,
            loads,
            Map.of(),
            Map.of(placement.handoffId(), placement),
            List.of());
    return new Choosing(floor, DUTY, NOON).look(HANDOFF, "turn");
  }

  private static Placement placement(Heat heat) {
    return placement(heat, List.of(), Set.of(), null, null);
  }

  private static Placement wants(String language, String country) {
    return placement(Heat.HOT, List.of(), Set.of(), language, country);
  }

  private static Placement needs(String skill) {
    return placement(Heat.HOT, List.of(), Set.of(skill), null, null);
  }

  private static Placement owned(String rep) {
    return placement(Heat.HOT, List.of(new Owner(rep, Owner.Why.LAST_OWNER)), Set.of(), null, null);
  }

  private static Placement placement(
      Heat heat,
      List<Owner> owners,
      Set<String> skills,
      @Nullable String language,
      @Nullable String country) {
    return new Placement(
        HANDOFF.id(), "r", "v", owners, skills, language, country, null, heat, List.of());
  }

  private static String chosen(Pick pick) {
    return pick instanceof Pick.To to ? to.rep() : "nobody: " + pick;
  }

  private static Map<String, Verdict> verdicts(Pick pick) {
    return pick.considered().stream()
        .collect(Collectors.toMap(Considered::rep, Considered::verdict));
  }
}
