package io.leadpipeline.cli.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RoutesPageTest {

  @Test
  void saysWhichLeadsWouldGoElsewhere() {
    var rehearsal =
        JsonMapper.shared()
            .readTree(
                """
                {"version": "1f", "leads": 50, "differences": [
                  {"leadId": "0190", "now": {"route": "fallback", "team": "sales", "rep": "linh"},
                   "then": {"route": "vietnam", "team": "field", "rep": null}}]}
                """);

    assertThat(RoutesPage.lines(rehearsal))
        .containsExactly(
            "1 of the 50 newest leads would go elsewhere",
            "  0190: fallback (sales, linh) -> vietnam (field, waits)");
  }
}
