package io.leadpipeline.routing.yaml;

import static io.leadpipeline.routing.Stages.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Stage;
import io.leadpipeline.routing.application.RoutesFormat.Outcome;
import io.leadpipeline.routing.cel.CelConditions;
import io.leadpipeline.routing.domain.Clocks;
import io.leadpipeline.routing.domain.Owner;
import io.leadpipeline.routing.domain.Presence;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.Terms;
import io.leadpipeline.routing.domain.routes.Owners;
import io.leadpipeline.routing.domain.routes.Routes;
import io.leadpipeline.routing.domain.routes.Routing;
import io.leadpipeline.routing.domain.routes.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoutesFileTest {
  private static final Clocks CLOCKS =
      new Clocks(Duration.ofMinutes(5), Map.of(Stage.SQL, Duration.ofMinutes(5)));
  private static final RoutesFile FORMAT = new RoutesFile(new CelConditions(), CLOCKS);
  private static final List<Salesperson> PEOPLE =
      List.of(person("anna", "sales"), person("linh", "sales"), person("bo", "asia"));
  private static final String GOOD =
      """
      clocks: {SRL: 1h}
      routes:
        - id: callers
          when: raisedHand && intent in ["PRICING_CALL"]
          to: {rep: bo}
          clocks: {raisedHand: 2m}
        - id: vietnam
          when: |
            country == "VN"
              && fit >= 50
          to: {team: asia}
          skills: [enterprise]
          owners: false
      fallback: {team: sales}
      """;

  @Test
  void takesTheFirstRouteThatMatchesAndTellsWhichWereTried() {
    Way vietnam = way(GOOD, Stage.SQL, null);
    Way caller = way(GOOD, Stage.SQL, Intent.PRICING_CALL);

    assertThat(vietnam.route().id()).isEqualTo("vietnam");
    assertThat(vietnam.team()).isEqualTo("asia");
    assertThat(vietnam.placement().skills()).containsExactly("enterprise");
    assertThat(vietnam.placement().owners()).isEmpty();
    assertThat(vietnam.placement().tried())
        .extracting(tried -> tried.route() + " " + tried.result())
        .containsExactly("callers no", "vietnam matched");
    assertThat(caller.team()).isEqualTo("asia");
    assertThat(caller.placement().owners()).contains(new Owner("bo", Owner.Why.ROUTE));
    assertThat(caller.clock()).contains(Duration.ofMinutes(2));
  }

  @Test
  void hasAFallbackAlsoWhenNothingIsSaid() {
    Way way = way("routes: []", Stage.SQL, null);

    assertThat(way.route().id()).isEqualTo("fallback");
    assertThat(way.team()).isEqualTo("sales");
    assertThat(way.placement().owners()).containsExactly(new Owner("anna", Owner.Why.LAST_OWNER));
  }

  @Test
  void leavesStagesWithoutClockToMarketing() {
    assertThat(way(GOOD, Stage.SRL, null).clock()).contains(Duration.ofHours(1));
    assertThat(way(GOOD, Stage.MQL, null).clock()).isEmpty();
  }

  @Test
  void saysLineKeyAndWhatIsWrong() {
    assertThat(problems(GOOD.replace("country ==", "contry ==")))
        .singleElement()
        .asString()
        .startsWith("line 8: routes[1].when (expected: line 1, column 1: undeclared reference");
    assertThat(problems(GOOD.replace("fit >= 50", "fit == \"high\"")))
        .singleElement()
        .asString()
        .contains("routes[1].when", "line 2", "no matching overload");
    assertThat(problems(GOOD.replace("team: asia", "team: europe")))
        .singleElement()
        .asString()
        .startsWith("line 11: routes[1].to.team (expected: one of");
    assertThat(problems(GOOD.replace("rep: bo", "rep: nobody"))).hasSize(1);
    assertThat(problems(GOOD.replace("id: vietnam", "id: callers"))).hasSize(1);
    assertThat(problems(GOOD.replace("SRL: 1h", "SRL: soon"))).hasSize(1);
    assertThat(problems(GOOD.replace("skills:", "skils:"))).hasSize(1);
    assertThat(problems(GOOD.replace("raisedHand && intent in [\"PRICING_CALL\"]", "country")))
        .isNotEmpty();
  }

  @Test
  void readsTheFilesThatComeWithTheProduct() throws IOException {
    String routes = Files.readString(Path.of("../config/routes.yml"));
    String holidays = Files.readString(Path.of("../config/holidays.yml"));

    assertThat(FORMAT.read(routes, PEOPLE)).isInstanceOf(Outcome.Good.class);
    assertThat(HolidaysFile.read(holidays))
        .isInstanceOfSatisfying(
            Reading.Good.class,
            good -> assertThat(good.content()).asString().contains("VN", "TH", "SG"));
  }

  private static Way way(String text, Stage stage, @Nullable Intent intent) {
    Routes routes = ((Outcome.Good) FORMAT.read(text, PEOPLE)).routes();
    Routing routing =
        new Routing(routes, new Owners(PEOPLE), Map.of(), Set.of("sales", "asia"), "sales");
    Lead lead = aLead().lead();
    return routing.way(UUID.randomUUID(), lead, stage, intent, "anna");
  }

  private static List<String> problems(String text) {
    return ((Outcome.Bad) FORMAT.read(text, PEOPLE)).problems();
  }

  private static Salesperson person(String id, String team) {
    return new Salesperson(
        id,
        team,
        id,
        id + "@sales.test",
        "UTC",
        null,
        List.of(AlertChannel.EMAIL),
        1,
        true,
        true,
        false,
        Terms.NONE,
        Presence.USUAL);
  }
}
