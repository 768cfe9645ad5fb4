package io.leadpipeline.ingest.tools;

import static io.leadpipeline.ingest.sources.Calls.call;
import static io.leadpipeline.ingest.sources.Calls.connection;
import static io.leadpipeline.ingest.sources.Calls.text;
import static io.leadpipeline.ingest.tools.Tools.provider;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Signal;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.sources.Calls;
import io.leadpipeline.ingest.sources.Golden;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same person and the same answers, as each tool says them. */
class VariantsTest {

  private static final String GRAVITY =
      "events: {\"2\": {fields: {\"4\": company, \"5\": purchasing-time-frame}}}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "calendly",
        "elementor",
        "google-ads",
        "google-forms",
        "goto",
        "gravityforms",
        "hubspot",
        "jotform",
        "tally",
        "typeform",
        "webflow"
      })
  void readsAddressPhoneAndTimeFrameOfEveryTool(String slug) {
    Signal signal = signal(slug, variant(slug));

    assertThat(signal.person().contact().email()).isEqualTo("lan@acme.example");
    assertThat(signal.person().contact().phone()).isEqualTo("+84903123456");
    assertThat(signal.normal()).matches(it -> Integer.valueOf(30).equals(it.timeFrameDays()));
    assertThat(signal.toString()).doesNotContain("hidden-key", "configured_key");
    Golden.check("variant-" + slug, signal);
  }

  @ParameterizedTest
  @CsvSource({
    "calendly, KEY1, KEY2",
    "google-ads, KEY1, KEY2",
    "google-forms, KEY1, KEY2",
    "goto, 9223372036854775801, 9223372036854775802",
    "gravityforms, KEY1, KEY2",
    "jotform, KEY1, KEY2",
    "tally, KEY1, KEY2",
    "typeform, KEY1, KEY2",
    "webflow, KEY1, KEY2"
  })
  void tellsSubmissionsApartByTheToolsKeyAndByNothingElse(String slug, String key, String other) {
    Signal once = signal(slug, variant(slug));
    Signal edited = signal(slug, variant(slug).replace("Lan", "Mai"));
    Signal another = signal(slug, variant(slug).replace(key, other));

    assertThat(edited.submissionId()).isEqualTo(once.submissionId());
    assertThat(another.submissionId()).isNotEqualTo(once.submissionId());
    assertThat(once.contentHash()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"contactform7", "elementor", "hubspot"})
  void tellsSubmissionsApartByTheirContentWhereTheToolHasNoKey(String slug) {
    String body = slug.equals("contactform7") ? text("cf7_to_webhook-default.json") : variant(slug);
    String other =
        body.replace("acme.example", "other.example").replace("example.com", "other.example");
    Signal once = signal(slug, body);

    assertThat(signal(slug, body).submissionId()).isEqualTo(once.submissionId());
    assertThat(signal(slug, other).submissionId()).isNotEqualTo(once.submissionId());
    assertThat(once.contentHash()).isNotNull();
  }

  private static Signal signal(String slug, String body) {
    Connection acme = connection(slug, slug.equals("gravityforms") ? GRAVITY : "");
    boolean posted = body.startsWith("form");
    Map<String, String> type =
        Map.of("content-type", posted ? "application/x-www-form-urlencoded" : "application/json");
    return Calls.accepted(provider(slug), call(acme, type, body));
  }

  private static String variant(String slug) {
    boolean posted = slug.equals("elementor") || slug.equals("jotform");
    return text("variant-" + slug + (posted ? ".txt" : ".json"));
  }
}
