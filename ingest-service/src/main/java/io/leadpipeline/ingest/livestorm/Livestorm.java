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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A person of a session, in the shape of Livestorm's API. Who registers without an address gets an
 * invented one, which is nobody's. The shape of webhooks and their signature are not documented.
 */
public final class Livestorm implements Tool {

  private static final String INVENTED = "@unknown.livestorm.co";
  private static final int SECONDS = 60;

  /** Of the visit; the browser, its screen and its address say nothing of the person. */
  private static final List<String> CAMPAIGN =
      List.of("utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content");

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
    if (isOfTheTeam(attributes)) {
      return new Heard.Unused("team-member");
    }
    SignalKind kind = kind(detail);
    Optional<String> email = attributes.text("email").filter(it -> !isInvented(it));
    return Heard.Fact.of(Form.of(kind))
        .names(event.stream().toList())
        .key(person.text("id").map(it -> it + ":" + session.orElse("") + ":" + kind))
        .at(seconds(detail, kind))
        .sheet(sheet(detail))
        .data(campaign(detail))
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

  /**
   * Who just registered has not attended, for no time; a rate is there once the session is over.
   */
  private static SignalKind kind(Document detail) {
    if (detail.isTrue("attended")) {
      return SignalKind.WEBINAR_ATTENDED;
    }
    if (detail.isTrue("has_viewed_replay")) {
      return SignalKind.VIDEO_WATCHED;
    }
    return detail.text("attendance_rate").isPresent()
        ? SignalKind.WEBINAR_MISSED
        : SignalKind.WEBINAR_REGISTERED;
  }

  private static boolean isOfTheTeam(Document attributes) {
    return attributes.text("role").filter("team_member"::equals).isPresent()
        || attributes.isTrue("registrant_detail", "is_guest_speaker");
  }

  private static boolean isInvented(String email) {
    return email.toLowerCase(Locale.ROOT).endsWith(INVENTED);
  }

  private static Document campaign(Document detail) {
    Map<String, Object> campaign = new HashMap<>();
    CAMPAIGN.forEach(name -> detail.text(name).ifPresent(it -> campaign.put(name, it)));
    return Document.of(campaign);
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
        .filter(it -> !isInvented(it.text("value").orElse("")))
        .forEach(it -> sheet.add(it.text("id"), it.text("id"), it.text("value")));
    return sheet.sheet();
  }
}
