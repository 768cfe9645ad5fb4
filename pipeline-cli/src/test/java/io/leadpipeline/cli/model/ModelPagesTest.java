package io.leadpipeline.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ModelPagesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void aBacktestSaysWhoWouldBePromotedAndWhatPublishingWouldDo() {
    JsonNode backtest =
        JSON.readTree(
            """
            {"draft": "warmer", "live": "default-2", "report": {
              "result": {"leads": 120, "signals": 4000, "cycles": 130, "judged": 40,
                "live": {"srl": 1, "sql": 20, "precision": 0.75, "recall": 0.5,
                  "sqlPerDay": {"2026-11-02": 20}, "sqlByRule": {"raised-hand": 20}},
                "draft": {"srl": 3, "sql": 21, "recall": 0.55,
                  "sqlPerDay": {"2026-11-02": 20, "2026-11-03": 1},
                  "sqlByRule": {"raised-hand": 20, "three-of-bant": 1}},
                "differing": 1,
                "differences": [{"draft": {"lead": "l-1", "stage": "SQL",
                  "at": "2026-11-03T09:00:00Z", "rule": "three-of-bant"}}]},
              "impact": {"alerts": 1, "promoted": 4, "lowered": 2}}}
            """);

    assertThat(String.join("\n", BacktestPage.lines(backtest)))
        .isEqualTo(
            """
            warmer beside default-2, which counts: 120 leads, 4000 signals

                                      live    draft
              promoted to SRL            1        3
              promoted to SQL           20       21
              precision             75.0 %  unknown
              recall                50.0 %   55.0 %
              SQL by raised-hand        20       20
              SQL by three-of-bant       0        1
              SQLs on 2026-11-02        20       20
              SQLs on 2026-11-03         0        1

            Sales judged 40 of 130 (30.8 %): precision and recall speak of these, of the others nobody knows.
            1 handed to sales by one only, or at another time:
              l-1  live: never  draft: SQL at 2026-11-03T09:00:00Z by three-of-bant

            Beside what others were told, publishing it now would raise 4 leads and lower 2.
            Sales is told of nobody, unless it is published with --announce 1, the number of alerts. None is withdrawn.\
            """);
  }

  @Test
  void aLeadIsShownAsBothModelsSeeIt() {
    JsonNode sample =
        JSON.readTree(
            """
            {"id": "l-1",
             "live": {"stage": "IQL", "temperature": "COLD", "engagement": 15.5, "fit": 50,
              "receipt": {"model": "default-2", "counted": [
                {"rule": "product-content", "now": 10.25}, {"rule": "product-content", "now": 5}]}},
             "draft": {"stage": "SQL", "temperature": "COLD", "engagement": 0, "fit": 50,
              "persona": "operations", "receipt": {"model": "warmer", "counted": []}}}
            """);

    assertThat(String.join("\n", SamplePage.lines(sample)))
        .isEqualTo(
            """
            l-1
                                 default-2  warmer
              stage              IQL        SQL
              temperature        COLD       COLD
              engagement         15.5       0
              fit                50         50
              persona            –          operations
              · product-content  15.3       –
            """);
  }

  @Test
  void theHistorySaysWhoDecidedWhatAndWhatWaits() {
    JsonNode publications =
        JSON.readTree(
            """
            [{"id": 2, "version": "warmer", "publishedAt": "2026-11-03T09:00:00.250Z",
              "publishedBy": "anna", "note": "more", "announce": true, "expectedAlerts": 3,
              "alerts": 1, "refolded": 40},
             {"id": 1, "version": "default-2", "publishedAt": "2026-11-02T09:00:00Z",
              "publishedBy": "model.yml", "note": "the first model", "announce": false,
              "alerts": 0, "refolded": 0, "finishedAt": "2026-11-02T09:00:01Z"}]
            """);
    JsonNode models =
        JSON.readTree(
            """
            [{"version": "idea", "addedAt": "2026-11-03T10:00:00Z", "addedBy": "ben",
              "publications": []},
             {"version": "warmer", "publications": [{}]}]
            """);

    assertThat(String.join("\n", HistoryPage.lines(publications, models)))
        .isEqualTo(
            """
               VERSION    PUBLISHED             BY         LEADS      ALERTS  NOTE
            2  warmer     2026-11-03T09:00:00Z  anna       40 so far  1 of 3  more
            1  default-2  2026-11-02T09:00:00Z  model.yml  0          none    the first model
            draft idea, kept 2026-11-03T10:00:00Z by ben\
            """);
  }

  @Test
  void refusalsAreSaidSoThatTheyCanBeMended() {
    JsonNode wrong =
        JSON.readTree(
            """
            {"errors": [{"field": "45:17", "code": "wrong", "expected": "undefined field 'x'"}]}
            """);
    JsonNode untried =
        JSON.readTree(
            """
            {"errors": [{"field": "version", "code": "untried", "expected": "a backtest"}]}
            """);

    assertThat(ModelRefusal.of(422, wrong, "my.yml:"))
        .isEqualTo("my.yml:45:17: undefined field 'x'");
    assertThat(ModelRefusal.of(422, untried, ""))
        .isEqualTo("Refused: version untried (expected: a backtest)");
    assertThat(ModelRefusal.of(403, wrong, "")).contains("role manager");
    assertThat(ModelRefusal.of(502, JSON.readTree("{}"), "")).contains("502");
  }
}
