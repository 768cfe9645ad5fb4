package io.leadpipeline.ingest.tools;

import static io.leadpipeline.ingest.sources.Calls.call;
import static io.leadpipeline.ingest.sources.Calls.connection;
import static io.leadpipeline.ingest.sources.Calls.delivered;
import static io.leadpipeline.ingest.sources.Calls.text;
import static io.leadpipeline.ingest.tools.Tools.provider;
import static io.leadpipeline.ingest.tools.Tools.signal;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.ChallengeAnswer;
import io.leadpipeline.ingest.application.Hmac;
import io.leadpipeline.ingest.application.Statement;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.sources.Calls;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tools that tell of leads by their ids. */
class ReferenceToolsTest {

  private static final String CODE = "f47ac10b-58cc-4372-a567-0e02b2c3d479";

  @Test
  void readsEachChangeOfABatchAloneAndKeepsWhatSaysNothing() {
    String batch =
        """
        {"object":"page","entry":[
          {"id":"1","changes":[
            {"field":"leadgen","value":{"leadgen_id":"11","form_id":"7","created_time":1774000000}},
            {"field":"leadgen"}, {"field":"feed","value":{"leadgen_id":"12"}}]},
          {"id":"2","changes":[]},
          {"id":"3","changes":[{"field":"leadgen","value":{"leadgen_id":233370042045335,"form_id":"8"}}]}]}
        """;
    List<Statement> said = provider("meta").read(call(delivered("meta", "local"), batch));

    assertThat(said).hasSize(4).allMatch(Statement::part);
    assertThat(said.stream().map(ReferenceToolsTest::told))
        .containsExactly("11", "no-lead-id", "event-not-used", "233370042045335");
    for (Statement one : said) {
      String alone = new String(one.arrival().body(), StandardCharsets.UTF_8);
      List<Statement> again = provider("meta").read(call(delivered("meta", "local"), alone));
      assertThat(again).hasSize(1);
      assertThat(told(again.getFirst())).isEqualTo(told(one));
    }
  }

  @Test
  void isTheSameReferenceHoweverOftenItIsTold() {
    Signal once = signal("meta", text("facebook-leadgen-single.json"));
    Signal again =
        signal("meta", text("facebook-leadgen-single.json").replace("1630087927", "1630087999"));

    assertThat(once.kind()).isEqualTo(SignalKind.LEAD_REFERENCE);
    assertThat(once.id()).isEqualTo(again.id());
    assertThat(once.personRef()).isNull();
  }

  @Test
  void isAReferenceWhateverTheConnectionSaysOfTheForm() {
    Connection acme = connection("meta", "events: {\"172036835026334\": {intent: DEMO_REQUEST}}");
    Signal signal =
        Calls.accepted(provider("meta"), call(acme, text("facebook-leadgen-single.json")));

    assertThat(signal.kind()).isEqualTo(SignalKind.LEAD_REFERENCE);
    assertThat(signal.intent()).isNull();
  }

  @Test
  void keepsABatchWithNothingInIt() {
    assertThat(Tools.unused("meta", "{\"object\":\"page\",\"entry\":[]}"))
        .isEqualTo("event-not-used");
  }

  @Test
  void answersMetaOnlyWhoKnowsTheTokenAndOnlyDigits() {
    Connection acme = connection("meta", "verify-token: env:NEW");

    assertThat(meta(acme, "the-new-secret", "1158201444"))
        .contains(new ChallengeAnswer.Text("1158201444"));
    assertThat(meta(acme, "another", "1158201444")).isEmpty();
    assertThat(meta(acme, "the-new-secret", "<script>")).isEmpty();
    assertThat(meta(acme, "the-new-secret", "")).isEmpty();
    assertThat(meta(connection("meta", ""), "", "1158201444")).isEmpty();
  }

  @Test
  void answersLinkedInsChallengeUnderTheNewSecret() {
    assertThat(linkedIn(CODE))
        .contains(
            new ChallengeAnswer.Json(
                Map.of(
                    "challengeCode",
                    CODE,
                    "challengeResponse",
                    new Hmac("the-new-secret").hex(CODE.getBytes(StandardCharsets.UTF_8)))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hmacsha256={\"type\":\"LEAD_ACTION\"}",
        "f47ac10b-58cc-1372-a567-0e02b2c3d479",
        "f47ac10b-58cc-4372-a567-0e02b2c3d479 ",
        "F47AC10B-58CC-4372-A567-0E02B2C3D479{}",
        ""
      })
  void signsNothingThatCouldBeAnEvent(String code) {
    assertThat(linkedIn(code)).isEmpty();
  }

  @Test
  void erasesAResponseThatIsDeletedAtLinkedIn() {
    Signal deleted =
        signal(
            "linkedin",
            text("linkedin-lead_action-created.json").replace("\"CREATED\"", "\"DELETED\""));

    assertThat(deleted.kind()).isEqualTo(SignalKind.ERASURE_REQUESTED);
    assertThat(deleted.verified()).isTrue();
    assertThat(deleted.person().externalId()).isEqualTo("urn:li:leadGenFormResponse:aaaa-1111");
    assertThat(deleted.id())
        .isNotEqualTo(signal("linkedin", text("linkedin-lead_action-created.json")).id());
  }

  private static Optional<ChallengeAnswer> meta(Connection to, String token, String challenge) {
    return provider("meta")
        .challenge(
            to,
            Map.of("hub.mode", "subscribe", "hub.verify_token", token, "hub.challenge", challenge));
  }

  private static Optional<ChallengeAnswer> linkedIn(String code) {
    return provider("linkedin")
        .challenge(connection("linkedin", ""), Map.of("challengeCode", code));
  }

  private static String told(Statement statement) {
    return switch (statement.parsed()) {
      case Parsed.Accepted it -> String.valueOf(it.signals().getFirst().source().externalId());
      case Parsed.Unreadable it -> it.reason();
      default -> throw new AssertionError(statement.parsed().toString());
    };
  }
}
