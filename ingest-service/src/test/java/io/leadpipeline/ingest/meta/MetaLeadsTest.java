package io.leadpipeline.ingest.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Signal;
import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.application.pull.RemoteTool.Verdict;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.domain.Pull;
import io.leadpipeline.ingest.sources.Calls;
import io.leadpipeline.ingest.sources.Golden;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetaLeadsTest {

  private static final Pull PULL =
      new Pull(
          URI.create("https://graph.example"),
          "the-token",
          Optional.empty(),
          Optional.of("v21.0"),
          Optional.empty(),
          List.of());

  private final MetaLeads leads = new MetaLeads();

  @Test
  void readsALeadAsItsGoldenResult() {
    Golden.check("pull-facebook-graph_lead-vi", signal(Calls.text("facebook-graph_lead-vi.json")));
  }

  @Test
  void readsPhoneTimeFrameAndSeveralAnswersOfAVariant() {
    Signal signal = signal(Calls.text("variant-meta.json"));

    assertThat(signal.person().contact().phone()).isEqualTo("+84903123456");
    assertThat(signal.normal()).matches(it -> Integer.valueOf(30).equals(it.timeFrameDays()));
    Golden.check("variant-meta", signal);
  }

  @Test
  void marksLeadsOfTheToolForTesting() {
    String lead =
        """
        {"id":"5","form_id":"7","field_data":[
         {"name":"full_name","values":["<test lead: dummy data for full_name>"]},
         {"name":"email","values":["test@meta.example"]}]}
        """;

    assertThat(signal(lead).test()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "400, 190, '', DENIED",
    "400, 613, '', BUSY",
    "400, 100, 33, GONE",
    "400, 100, '', REFUSED",
    "401, '', '', DENIED",
    "404, '', '', GONE",
    "429, '', '', BUSY",
    "500, 1, '', FAILED",
    "302, '', '', REFUSED"
  })
  void knowsWhatGraphsErrorsMean(int status, String code, String subcode, Verdict verdict) {
    String error = "{\"error\":{\"code\":\"" + code + "\",\"error_subcode\":\"" + subcode + "\"}}";

    assertThat(leads.verdict(status, Calls.document(error))).isEqualTo(verdict);
  }

  @Test
  void asksForNothingThatIsNoIdAndSaysTheTokenInNoAddress() {
    assertThat(leads.lead(PULL, "me/accounts?x=")).isEmpty();
    assertThat(leads.lead(PULL, "../1")).isEmpty();
    assertThat(leads.lead(PULL, "233370042045345"))
        .hasValueSatisfying(
            it -> assertThat(it).startsWith("/v21.0/233370042045345?").doesNotContain("the-token"));
    assertThat(leads.leads(PULL, "7&x=", 0, Optional.of("a&b"))).contains("7%26x%3D", "a%26b");
    assertThat(PULL.toString()).doesNotContain("the-token");
  }

  @Test
  void goesOnWithTheNextPageWhereThereIsOne() {
    String page = "{\"data\":[{\"id\":\"1\"},{}],\"paging\":{\"cursors\":{\"after\":\"x\"}%s}}";

    assertThat(leads.listing(Calls.document(page.formatted(""))).after()).isEmpty();
    assertThat(leads.listing(Calls.document(page.formatted(",\"next\":\"https://…\""))).after())
        .contains("x");
    assertThat(leads.listing(Calls.document(page.formatted(""))).ids()).containsExactly("1");
  }

  private Signal signal(String lead) {
    Call call = Calls.call(Calls.delivered("meta", "local"), lead);
    Document document = Calls.document(lead);
    assertThat(leads.read(document)).isInstanceOf(Heard.Fact.class);
    Heard.Fact fact = (Heard.Fact) leads.read(document);
    Parsed parsed = Calls.documentReader().read(call, fact.envelope(document, true));
    assertThat(parsed).isInstanceOf(Parsed.Accepted.class);
    return ((Parsed.Accepted) parsed).signals().getFirst();
  }
}
