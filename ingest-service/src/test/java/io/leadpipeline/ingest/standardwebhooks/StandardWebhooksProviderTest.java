package io.leadpipeline.ingest.standardwebhooks;

import static io.leadpipeline.ingest.sources.Calls.call;
import static io.leadpipeline.ingest.sources.Calls.connection;
import static io.leadpipeline.ingest.sources.Calls.delivered;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.sources.Calls;
import io.leadpipeline.ingest.sources.Golden;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandardWebhooksProviderTest {

  private static final Connection LOCAL = delivered("standard-webhooks", "local");
  private static final String CREATED =
      """
      {"type":"user.created","timestamp":"2026-11-22T02:59:00Z",
       "data":{"email":"lan@acme.example","first_name":"Lan","plan":"pro"}}\
      """;

  private final StandardWebhooksProvider provider =
      new StandardWebhooksProvider(Calls.documentReader());

  @Test
  void readsAnEventAsTrackedUnlessTheConnectionSaysWhatItMeans() {
    Golden.check("standard-webhooks-tracked", accepted(LOCAL, CREATED));

    Connection meaning =
        connection(
            "standard-webhooks", "events: {user.created: {kind: FORM_SUBMITTED, intent: OTHER}}");
    assertThat(accepted(meaning, CREATED).kind()).isEqualTo(SignalKind.FORM_SUBMITTED);
    assertThat(accepted(meaning, CREATED).event()).isNull();
  }

  @Test
  void readsABodyWithoutAnEnvelopeAsAForm() {
    Signal signal = accepted(LOCAL, "{\"email\":\"lan@acme.example\"}");

    assertThat(signal.kind()).isEqualTo(SignalKind.FORM_SUBMITTED);
    assertThat(signal.verified()).isTrue();
    assertThat(signal.source().externalId()).isEqualTo("msg_1");
  }

  @Test
  void keysByTheMessageOrByWhatTheMappingSays() {
    Connection upserts =
        connection(
            "standard-webhooks",
            """
            mapping:
              id: body.data.responseId
              revision: 'event.type == "responseFinished" ? 2 : 0'
            """);
    String started =
        "{\"type\":\"responseCreated\",\"data\":{\"responseId\":\"r1\",\"email\":\"a@b.example\"}}";
    Signal created = accepted(upserts, started);
    Signal finished = accepted(upserts, started.replace("Created", "Finished"));

    assertThat(finished.submissionId()).isEqualTo(created.submissionId());
    assertThat(finished.revision()).isEqualTo(2);
    assertThat(finished.id()).isNotEqualTo(created.id());
  }

  @Test
  void keepsWhatSaysNothing() {
    assertThat(Calls.unreadable(provider, signed(LOCAL, "{\"test\": 2432232314}")))
        .isEqualTo("nobody");
    assertThat(Calls.unreadable(provider, signed(LOCAL, "[]"))).isEqualTo("no-object");
    assertThat(Calls.unreadable(provider, signed(LOCAL, ""))).isEqualTo("not-json");
  }

  private Signal accepted(Connection connection, String body) {
    return Calls.accepted(provider, signed(connection, body));
  }

  private static Call signed(Connection connection, String body) {
    return call(connection, Map.of("webhook-id", "msg_1"), body);
  }
}
