package io.leadpipeline.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TemplateTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SimulatedHour HOUR =
      SimulatedHour.from(Instant.parse("2026-11-22T09:00:00Z"), Duration.ofMinutes(1));

  @Test
  void everyCallOfAnHourIsAZoomEvent() {
    List<Planned> plan = Hour.plan(1, 1_000, "test1x");

    assertThat(plan.stream().filter(it -> it.post() instanceof Post.Zoom))
        .hasSizeGreaterThan(100)
        .allSatisfy(it -> {
          JsonNode event = filled(it);
          assertThat(event.path("event").asString()).startsWith("webinar.");
          assertThat(event.path("event_ts").isNumber()).isTrue();
          assertThat(event.path("payload").path("object").path("uuid").asString())
              .isEqualTo("demo-test1x==");
        });
  }

  @Test
  void whatZoomTellsOfIsOverWhenItIsTold() {
    for (double part = 0; part <= 1; part += 0.1) {
      Instant told = Instant.parse("2026-11-22T09:00:00Z").plus(HOUR.after(part));
      assertThat(HOUR.at(part)).isBeforeOrEqualTo(told);
    }
  }

  private static JsonNode filled(Planned planned) {
    Post.Zoom zoom = (Post.Zoom) planned.post();
    return JSON.readTree(Template.filled(zoom.template(), HOUR.times(planned.at(), zoom.values())));
  }
}
