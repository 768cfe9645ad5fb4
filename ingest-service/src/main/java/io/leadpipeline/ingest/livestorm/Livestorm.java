package io.leadpipeline.ingest.livestorm;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.application.tool.Tool;
import io.leadpipeline.ingest.domain.AnswerSheet;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.Proof;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A person of a session, in the shape of Livestorm's API. Who registers without an address gets an
 * invented one, which is nobody's. The shape of webhooks and their signature are not documented.
 */
public final class Livestorm implements Tool {

  private static final String INVENTED = "@unknown.livestorm.co";
  private static final int SECONDS = 60;

  /** They open the session to whoever has them. */
  private static final Set<String> CREDENTIALS = Set.of("connection_link", "password_key");

  @Override
  public String slug() {
    return "livestorm";
  }

  @Override
  public Proof proof() {
    return new Proof.Key();
  }

  @Override
  public Heard read(Document body, Arrival arrival) {
    Document person = body.at("data").isObject() ? body.at("data") : body;
    Document attributes = person.at("attributes");
    Document detail = attributes.at("registrant_detail");
    Optional<String> session = detail.text("session_id");
    Optional<String> event = detail.text("event_id").or(() -> session);
    if (event.isEmpty()) {
      return new Heard.Unused("event-not-used");
    }
    SignalKind kind = kind(detail);
    Optional<String> email =
        attributes.text("email").filter(it -> !it.toLowerCase(Locale.ROOT).endsWith(INVENTED));
    return Heard.Fact.of(Form.of(kind))
        .names(event.stream().toList())
        .key(person.text("id").map(it -> it + ":" + session.orElse("") + ":" + kind))
        .at(seconds(detail, kind))
        .sheet(sheet(detail))
        .data(detail.without("fields"))
        .canonical(event, "source", "form")
        .canonical(event, "webinar", "id")
        .canonical(session, "webinar", "instance")
        .canonical(minutes(detail, kind), "webinar", "minutes")
        .canonical(person.text("id"), "person", "externalId")
        .canonical(email, "person", "contact", "email")
        .canonical(attributes.text("first_name"), "person", "contact", "firstName")
        .canonical(attributes.text("last_name"), "person", "contact", "lastName")
        .canonical(detail.text("ip_country_code"), "person", "contact", "country")
        .canonical(detail.text("referrer"), "person", "referrer");
  }

  private static SignalKind kind(Document detail) {
    return switch (detail.text("attended").orElse("")) {
      case "true" -> SignalKind.WEBINAR_ATTENDED;
      case "false" ->
          detail.text("attendance_duration").isPresent()
              ? SignalKind.WEBINAR_MISSED
              : SignalKind.WEBINAR_REGISTERED;
      default -> SignalKind.WEBINAR_REGISTERED;
    };
  }

  private static Optional<Integer> minutes(Document detail, SignalKind kind) {
    return detail
        .integer("attendance_duration")
        .filter(_ -> kind.equals(SignalKind.WEBINAR_ATTENDED))
        .map(it -> it / SECONDS);
  }

  private static Optional<Instant> seconds(Document detail, SignalKind kind) {
    String which = kind.equals(SignalKind.WEBINAR_REGISTERED) ? "registered_at" : "updated_at";
    return detail
        .number(which)
        .or(() -> detail.number("created_at"))
        .map(it -> Instant.ofEpochSecond(it.longValue()));
  }

  private static AnswerSheet sheet(Document detail) {
    AnswerSheet.Draft sheet = new AnswerSheet.Draft();
    detail.items("fields").stream()
        .filter(it -> !CREDENTIALS.contains(it.text("id").orElse("")))
        .forEach(it -> sheet.add(it.text("id"), it.text("id"), it.text("value")));
    return sheet.sheet();
  }
}
