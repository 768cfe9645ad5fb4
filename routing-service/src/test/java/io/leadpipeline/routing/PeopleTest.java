package io.leadpipeline.routing;

import static io.leadpipeline.routing.RoutingWorld.repOf;
import static io.leadpipeline.routing.Stages.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.RepChanged;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.json.JsonMapper;

/** A day in sales: somebody goes, leads wait, somebody comes back, somebody leaves for good. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeopleTest {
  private static final String MANAGER = "manager-token";
  private static final String READER = "test-token";

  private final RoutingWorld world = new RoutingWorld();

  @AfterAll
  void endsWithEveryEventAccountedFor() {
    world.close();
  }

  @Test
  @Order(1)
  void tellsWhoGotALeadAndWhyNobodyElseDid() {
    Stages lead = aLead();
    world.send(lead.raisesHand());
    HandoffEvent.Offered offered = world.offered(lead.leadId());

    String why = get("/v1/handoffs/" + offered.handoff().id() + "/why");
    String rotation = get("/v1/teams/sales/rotation");

    assertThat(repOf(offered).id()).isEqualTo("linh");
    assertThat(why)
        .contains("\"route\":\"fallback\"", "\"rep\":\"linh\",\"verdict\":\"chosen\"")
        .contains("\"rep\":\"anna\",\"verdict\":\"other-language\"");
    assertThat(rotation).contains("\"rep\":\"linh\"", "\"place\":1", "\"what\":\"turn\"");
    assertThat(get("/v1/figures/response?by=team"))
        .contains("\"key\":\"sales\"")
        .doesNotContain("Seconds\":0.0");
    assertThat(get("/v1/figures/capacity")).contains("\"reps\":3");
  }

  @Test
  @Order(2)
  void foreseesWithoutDoingAnything() {
    String described = "{\"lead\": {\"language\": \"th\"}, \"at\": \"2026-11-29T23:00+07:00\"}";

    HttpResponse<String> answer = world.routing().call("POST", "/v1/route-for", READER, described);

    assertThat(answer.body())
        .contains("\"rep\":\"somchai\"", "\"clockOver\":\"2026-11-29T16:05:00Z\"");
    assertThat(world.routing().call("POST", "/v1/route-for", READER, "{}").statusCode())
        .isEqualTo(422);
  }

  @Test
  @Order(3)
  void letsLeadsWaitWhileAllAreAwayAndHandsThemOutInTheirOrder() {
    for (String rep : new String[] {"linh", "somchai", "anna"}) {
      assertThat(duty(rep, "{\"onDuty\": false, \"reason\": \"lunch\"}", MANAGER).statusCode())
          .isEqualTo(200);
    }
    world.people().await(RepChanged.class, rep -> rep.repId().equals("anna") && !rep.onDuty());
    Stages first = aLead();
    world.send(first.becomesSql());
    world.told(HandoffEvent.Waiting.class, first.leadId());
    Stages hotter = aLead();
    world.send(hotter.raisesHand());
    world.told(HandoffEvent.Waiting.class, hotter.leadId());

    String line = get("/v1/waiting");
    assertThat(duty("anna", "{\"onDuty\": true}", "anna-token").statusCode()).isEqualTo(200);
    HandoffEvent.Offered offered = world.offered(first.leadId());

    assertThat(line.indexOf(hotter.leadId().toString()))
        .isPositive()
        .isLessThan(line.indexOf(first.leadId().toString()));
    assertThat(line).contains("\"why\":\"nobody-on-duty\"");
    assertThat(repOf(offered).id()).isEqualTo("anna");
    assertThat(repOf(world.offered(hotter.leadId())).id()).isEqualTo("anna");
  }

  @Test
  @Order(4)
  void letsARepSpeakForThemselvesOnly() {
    assertThat(duty("linh", "{\"onDuty\": true}", "anna-token").statusCode()).isEqualTo(403);
    assertThat(duty("anna", "{\"onDuty\": true}", READER).statusCode()).isEqualTo(403);
    assertThat(duty("nobody", "{\"onDuty\": true}", MANAGER).statusCode()).isEqualTo(404);
    assertThat(duty("linh", "{}", MANAGER).statusCode()).isEqualTo(422);
  }

  @Test
  @Order(5)
  void movesTheLeadsOfALeaverOnAtOnce() throws Exception {
    world.routing().call("DELETE", "/v1/reps/somchai/duty", MANAGER, "{}");
    Stages lead = aLead();
    world.send(lead.raisesHand());
    HandoffEvent.Offered first = world.offered(lead.leadId(), 1);
    Path file = world.config().resolve("team.yml");
    String without = withoutRep(Files.readString(file), repOf(first).id());

    String plan = world.routing().call("POST", "/v1/teams/plan", MANAGER, without).body();
    Files.writeString(file, without);
    HandoffEvent.Offered second = world.offered(lead.leadId(), 2);

    assertThat(plan).contains("\"rep\":\"" + repOf(first).id() + "\",\"what\":\"leaves\"");
    assertThat(repOf(second).id()).isNotEqualTo(repOf(first).id());
    assertThat(world.told(HandoffEvent.Passed.class, lead.leadId()).reason()).isEqualTo("left");
    await().until(() -> get("/v1/reps/" + repOf(first).id()).contains("\"active\":false"));
  }

  @Test
  @Order(6)
  void rehearsesRoutesAndPublishesTheFile() throws Exception {
    String routes =
        """
        routes:
          - {id: vietnam, when: 'country == "VN"', to: {rep: somchai}}
        """;

    String tried = "{\"lead\": {\"country\": \"VN\"}, \"routes\": %s}".formatted(json(routes));

    String foreseen = world.routing().call("POST", "/v1/route-for", READER, tried).body();
    String rehearsal = world.routing().call("POST", "/v1/routes/dry-run", MANAGER, routes).body();
    String wrong =
        world
            .routing()
            .call("POST", "/v1/routes/dry-run", MANAGER, routes.replace("country", "land"))
            .body();
    Files.writeString(world.config().resolve("routes.yml"), routes);
    await().until(() -> get("/v1/routes").contains("\"id\":\"vietnam\""));
    Stages lead = aLead();
    world.send(lead.becomesSql());

    assertThat(foreseen).contains("\"route\":\"vietnam\"", "\"rep\":\"somchai\"");
    assertThat(rehearsal).contains("\"route\":\"vietnam\"", "\"route\":\"fallback\"");
    assertThat(wrong).contains("line 2: routes[0].when", "undeclared reference");
    assertThat(repOf(world.offered(lead.leadId())).id()).isEqualTo("somchai");
  }

  private static String json(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }

  private HttpResponse<String> duty(String rep, String body, String token) {
    return world.routing().call("PATCH", "/v1/reps/" + rep + "/duty", token, body);
  }

  private String get(String path) {
    return world.routing().get(path, READER).body();
  }

  private static String withoutRep(String team, String rep) {
    return team.replaceFirst("(?s)      - id: " + rep + "\n.*?(?=      - id:|    managers:)", "");
  }
}
