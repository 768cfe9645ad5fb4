package io.leadpipeline.routing;

import static io.leadpipeline.routing.RoutingWorld.pathOf;
import static io.leadpipeline.routing.RoutingWorld.repOf;
import static io.leadpipeline.routing.Stages.aLead;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.RepChanged;
import io.leadpipeline.events.Stage;
import io.leadpipeline.testsupport.MetricCatalogue;
import io.leadpipeline.testsupport.RoundTrips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From what scoring tells to what routing tells. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteLeadsTest {
  private final RoutingWorld world = new RoutingWorld();

  @AfterAll
  void endsWithEveryEventAccountedFor() {
    world.close();
  }

  @Test
  void offersAPromotionAndARaisedHandOfOneSignalOnce() {
    Stages lead = aLead();

    world.send(lead.raisesHand());
    world.send(lead.becomesSql());
    world.send(lead.becomesSql());
    HandoffEvent.Offered offered = world.offered(lead.leadId());
    world.awaitDone();

    assertThat(offered.acceptUrl()).startsWith("https://sales.example.com/a/");
    assertThat(repOf(offered).email()).endsWith("@sales.test");
    assertThat(offered.handoff().dueAt())
        .isEqualTo(requireNonNull(offered.trail().routed()).plusSeconds(300));
    assertThat(offered.about().causeId()).isEqualTo(lead.about().causeId());
    assertThat(offered.about().submissionId()).isEqualTo(lead.about().submissionId());
    assertThat(offered.lead()).isEqualTo(lead.lead());
    assertThat(world.eventsOf(lead.leadId())).hasSize(1);
  }

  /** Looked up, thought of in two, claimed, chosen for, written, committed. */
  @Test
  void takesSevenRoundTripsToTheDatabaseForALeadAlone() {
    List<Integer> taken = new ArrayList<>();
    try (RoundTrips trips = RoundTrips.of("stages-")) {
      for (int i = 0; i < 5; i++) {
        Stages lead = aLead();
        world.send(lead.becomesSql());
        world.offered(lead.leadId());
        world.awaitDone();
        taken.add(trips.take());
      }
    }

    assertThat(Collections.min(taken)).as("%s", taken).isEqualTo(7);
  }

  @Test
  void sendsTestLeadsToTheTestRepOutsideOfTheRotation() {
    Stages lead = aLead().test();
    world.send(lead.becomesSql());
    HandoffEvent.Offered offered = world.offered(lead.leadId());

    assertThat(repOf(offered).id()).isEqualTo("test");
    assertThat(offered.testAddress()).isEqualTo("tester@sales.test");
    assertThat(offered.about().test()).isTrue();
    assertThat(
            world.jdbc().sql("select turns from rep where id = 'test'").query(Long.class).single())
        .isZero();
  }

  @Test
  void withdrawsWhatWasErasedAndShowsNothingOfIt() {
    Stages lead = aLead();
    world.send(lead.becomesSql());
    String page = pathOf(world.offered(lead.leadId()));

    world.send(Stages.ofLead(lead.leadId()).version(2).isErased());
    var withdrawn = world.told(HandoffEvent.Withdrawn.class, lead.leadId());

    assertThat(withdrawn.lead().person().contact().email()).isNull();
    assertThat(world.routing().get(page).body()).doesNotContain(Stages.EMAIL, "Lan Nguyen");
    assertThat(
            world
                .jdbc()
                .sql("select count(*) from lead_copy where lead::text like '%' || :id || '%'")
                .param("id", lead.leadId().toString())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void keepsOneOfTwoHandoffsWhenTheirLeadsAreMerged() {
    Stages survivor = aLead();
    Stages absorbed = aLead();
    world.send(survivor.becomesSql());
    world.send(absorbed.becomesSql());
    world.offered(survivor.leadId());
    world.routing().press(pathOf(world.offered(absorbed.leadId())) + "/accept", "");

    world.send(Stages.ofLead(survivor.leadId()).version(2).absorbs(absorbed.leadId()));
    world.told(HandoffEvent.Withdrawn.class, survivor.leadId());
    world.send(Stages.ofLead(absorbed.leadId()).version(9).raisesHand());
    world.awaitDone();

    String body =
        world.routing().get("/v1/handoffs?lead=" + absorbed.leadId(), "test-token").body();
    assertThat(body).contains("\"ACCEPTED\"", "\"WITHDRAWN\"").doesNotContain("\"OFFERED\"");
    assertThat(body).contains(survivor.leadId().toString());
  }

  @Test
  void goesOnBehindAPoisonRecord() {
    Stages before = aLead();
    Stages after = aLead();

    world.send(before.becomesSql());
    UUID poison = world.sendPoison(before.leadId());
    world.send(after.becomesSql());

    world.offered(before.leadId());
    world.offered(after.leadId());
    await()
        .untilAsserted(
            () -> assertThat(world.inbox("routing.stages", poison)).isEqualTo("DEAD_LETTERED"));
  }

  @Test
  void ignoresStagesThatAreNotSalesBusiness() {
    Stages lead = aLead();
    UUID event = world.send(lead.becomes(Stage.MQL));

    await()
        .untilAsserted(
            () -> assertThat(world.inbox("routing.stages", event)).isEqualTo("EFFECTIVE"));

    assertThat(world.rowsOf(lead.leadId())).isEmpty();
  }

  @Test
  void publishesWhoSellsAndOnlyWhatChangedLater() throws IOException {
    world
        .people()
        .await(RepChanged.class, rep -> rep.repId().equals("somchai") && rep.version() == 1);
    Path file = world.config().resolve("team.yml");
    String before = Files.readString(file);

    Files.writeString(file, before.replace("Anna Berg", "Anna Bergman"));
    world.people().await(RepChanged.class, rep -> rep.repId().equals("anna") && rep.version() == 2);
    Files.writeString(file, "teams: 3");
    Files.writeString(file, before.replace("Anna Berg", "Anna Bergström"));
    var third =
        world.people().await(RepChanged.class, r -> r.repId().equals("anna") && r.version() == 3);

    assertThat(third.event().name()).isEqualTo("Anna Bergström");
    assertThat(world.people().seen(RepChanged.class).stream().map(d -> d.event()))
        .filteredOn(rep -> !rep.repId().equals("anna"))
        .allMatch(rep -> rep.version() == 1);
  }

  @Test
  void tellsEveryMetricItPromises() {
    Stages lead = aLead();
    world.send(lead.becomesSql());
    world.routing().get(pathOf(world.offered(lead.leadId())));

    await().untilAsserted(() -> MetricCatalogue.isKeptBy("routing", world.routing().prometheus()));
  }
}
