package io.leadpipeline.cli.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HealthTest {

  @Test
  void saysWhichComponentIsIllAndWhy() {
    Health health =
        read(
            """
            {"status": "DOWN", "components": {
              "consumers": {"status": "DOWN", "details": {"scoring.signals": "waits since 09:30, OUTAGE"}},
              "diskSpace": {"status": "UP", "details": {"free": 4}},
              "db": {"status": "DOWN"}}}
            """);

    assertThat(health.up()).isFalse();
    assertThat(health.why())
        .containsExactlyInAnyOrder(
            "consumers DOWN: scoring.signals waits since 09:30, OUTAGE", "db DOWN");
  }

  @Test
  void isWellWithoutAnythingToSay() {
    assertThat(read("{\"status\": \"UP\"}")).isEqualTo(new Health(true, java.util.List.of()));
  }

  @Test
  void repeatsTheStatusWhenItsCauseIsHidden() {
    assertThat(read("{\"status\": \"OUT_OF_SERVICE\"}").why())
        .containsExactly("says OUT_OF_SERVICE");
  }

  private static Health read(String json) {
    return Health.read(JsonMapper.builder().build().readTree(json));
  }
}
