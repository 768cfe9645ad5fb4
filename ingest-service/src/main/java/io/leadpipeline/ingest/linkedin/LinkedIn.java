package io.leadpipeline.ingest.linkedin;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.ChallengeAnswer;
import io.leadpipeline.ingest.application.Hmac;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.application.tool.Tool;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.Proof;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A response to a lead form is told by its URN; the answers are fetched. One that is deleted there
 * is erased here: the URN is the person's external id.
 */
public final class LinkedIn implements Tool {

  /**
   * Events are signed under the same secret: only what can be no event is signed, which a UUID of
   * type 4 is.
   */
  private static final Pattern CHALLENGE =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  @Override
  public String slug() {
    return "linkedin";
  }

  @Override
  public Proof proof() {
    return new Proof.Hmac(
        "x-li-signature", "", Proof.Encoding.HEX, "hmacsha256=" + Proof.Hmac.BODY, "");
  }

  @Override
  public Optional<ChallengeAnswer> challenge(Connection connection, Map<String, String> query) {
    return connection.secrets().stream()
        .findFirst()
        .flatMap(secret ->
            Optional.ofNullable(query.get("challengeCode"))
                .filter(it -> CHALLENGE.matcher(it).matches())
                .map(code -> answer(code, secret)));
  }

  @Override
  public Heard read(Document body, Arrival arrival) {
    Optional<String> response = body.text("leadGenFormResponse");
    if (!body.text("type").orElse("").equals("LEAD_ACTION") || response.isEmpty()) {
      return new Heard.Unused("event-not-used");
    }
    return switch (body.text("leadAction").orElse("")) {
      case "CREATED" -> fact(SignalKind.LEAD_REFERENCE, body, response.get());
      case "DELETED" ->
          fact(SignalKind.ERASURE_REQUESTED, body, response.get())
              .key(response.map(it -> it + ":DELETED"))
              .canonical(response, "person", "externalId");
      default -> new Heard.Unused("event-not-used");
    };
  }

  private static Heard.Fact fact(SignalKind kind, Document body, String response) {
    Optional<String> form = body.text("leadGenForm");
    return Heard.Fact.of(Form.of(kind))
        .key(Optional.of(response))
        .at(body.instant("occurredAt"))
        .canonical(Optional.of(kind.value()), "kind")
        .canonical(form, "source", "form")
        .canonical(Optional.of(response), "source", "externalId");
  }

  private static ChallengeAnswer answer(String code, String secret) {
    String response = new Hmac(secret).hex(code.getBytes(StandardCharsets.UTF_8));
    return new ChallengeAnswer.Json(Map.of("challengeCode", code, "challengeResponse", response));
  }
}
