package io.leadpipeline.ingest.meta;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Changes of a page: a lead is told by its id only, many at once, some without a value. What the
 * lead answered is fetched.
 */
public final class Meta implements Tool {

  /** Meta asks with a number; anything else would be echoed for somebody else. */
  private static final Pattern CHALLENGE = Pattern.compile("\\d{1,20}");

  @Override
  public String slug() {
    return "meta";
  }

  @Override
  public Proof proof() {
    return new Proof.Hmac(
        "x-hub-signature-256", "sha256=", Proof.Encoding.HEX, Proof.Hmac.BODY, "");
  }

  @Override
  public Optional<ChallengeAnswer> challenge(Connection connection, Map<String, String> query) {
    boolean known =
        connection
            .hook()
            .verifyToken()
            .filter(it -> Hmac.equal(it, query.getOrDefault("hub.verify_token", "")))
            .isPresent();
    return Optional.ofNullable(query.get("hub.challenge"))
        .filter(_ -> known && "subscribe".equals(query.get("hub.mode")))
        .filter(it -> CHALLENGE.matcher(it).matches())
        .map(ChallengeAnswer.Text::new);
  }

  @Override
  public List<Document> facts(Document body) {
    List<Document> facts = new ArrayList<>();
    for (Document entry : body.items("entry")) {
      entry.items("changes").forEach(change -> facts.add(alone(body, entry, change)));
    }
    return facts;
  }

  @Override
  public Heard read(Document body, Arrival arrival) {
    Document change =
        body.items("entry").stream()
            .flatMap(it -> it.items("changes").stream())
            .findFirst()
            .orElse(Document.of(null));
    if (!isLead(body, change)) {
      return new Heard.Unused("event-not-used");
    }
    Document value = change.at("value");
    Optional<String> lead = value.text("leadgen_id");
    Optional<String> form = value.text("form_id");
    return lead.isEmpty()
        ? new Heard.Unused("no-lead-id")
        : Heard.Fact.of(Form.of(SignalKind.LEAD_REFERENCE))
            .key(lead)
            .at(value.number("created_time").map(it -> Instant.ofEpochSecond(it.longValue())))
            .canonical(Optional.of(SignalKind.LEAD_REFERENCE.value()), "kind")
            .canonical(form, "source", "form")
            .canonical(lead, "source", "externalId");
  }

  private static boolean isLead(Document body, Document change) {
    return body.text("object").filter("page"::equals).isPresent()
        && change.text("field").filter("leadgen"::equals).isPresent();
  }

  /** One change in the shape of all. */
  private static Document alone(Document body, Document entry, Document change) {
    Map<String, Object> only = new HashMap<>();
    entry.text("id").ifPresent(it -> only.put("id", it));
    only.put("changes", change.tree().map(List::of).orElse(List.of()));
    Map<String, Object> whole = new HashMap<>();
    body.text("object").ifPresent(it -> whole.put("object", it));
    whole.put("entry", List.of(only));
    return Document.of(whole);
  }
}
