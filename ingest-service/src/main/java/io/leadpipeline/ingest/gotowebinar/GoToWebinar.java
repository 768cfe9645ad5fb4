package io.leadpipeline.ingest.gotowebinar;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.application.tool.Tool;
import io.leadpipeline.ingest.domain.AnswerSheet;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.Meaning;
import io.leadpipeline.ingest.domain.Proof;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Registrations, joining and surveys; GoTo tells of nobody leaving. Keys have 19 digits and come as
 * numbers or text; {@code eventKey} is at times nothing but the event's name. The signature's
 * algorithm is not published.
 */
public final class GoToWebinar implements Tool {

  private static final Pattern UUID_SHAPE =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Map<String, Meaning> QUESTIONS =
      Map.of(
          "purchasingTimeFrame", Meaning.PURCHASING_TIME_FRAME,
          "purchasingRole", Meaning.PURCHASING_ROLE,
          "numberOfEmployees", Meaning.EMPLOYEES,
          "industry", Meaning.INDUSTRY,
          "Industry", Meaning.INDUSTRY,
          "questionsAndComments", Meaning.MESSAGE);

  @Override
  public String slug() {
    return "goto";
  }

  @Override
  public Proof proof() {
    return new Proof.Hmac("x-webhook-signature", "", Proof.Encoding.HEX, Proof.Hmac.BODY, "");
  }

  @Override
  public Heard read(Document body, Arrival arrival) {
    Document event = body.at("data").isObject() ? body.at("data") : body;
    return switch (event.text("eventName").orElse("")) {
      case "registrant.added" -> registrant(event, registered(event));
      case "registrant.joined" -> registrant(event, SignalKind.WEBINAR_JOINED);
      case "survey.submitted" -> registrant(event, SignalKind.SURVEY_ANSWERED);
      default -> new Heard.Unused("event-not-used");
    };
  }

  private static SignalKind registered(Document event) {
    return switch (event.text("status").orElse("").toUpperCase(Locale.ROOT)) {
      case "CANCELLED", "DENIED" -> SignalKind.WEBINAR_CANCELLED;
      default -> SignalKind.WEBINAR_REGISTERED;
    };
  }

  private static Heard registrant(Document event, SignalKind kind) {
    Optional<String> webinar = event.text("webinarKey");
    if (webinar.isEmpty()) {
      return new Heard.Unused("no-webinar-id");
    }
    Optional<String> source = event.text("registrationSource").or(() -> event.text("source"));
    return Heard.Fact.of(Form.of(kind))
        .names(event.text("webinarKey").stream().toList())
        .key(key(event))
        .at(event.instant("joinTime").or(() -> event.instant("timestamp")))
        .sheet(sheet(event))
        .canonical(webinar, "source", "form")
        .canonical(webinar, "webinar", "id")
        .canonical(event.text("sessionKey"), "webinar", "instance")
        .canonical(event.text("webinarTitle"), "webinar", "title")
        .canonical(event.text("joinTime"), "webinar", "joinedAt")
        .canonical(source, "utm", "source")
        .canonical(event.text("registrantKey"), "person", "externalId")
        .canonical(event.text("email"), "person", "contact", "email")
        .canonical(event.text("phone"), "person", "contact", "phone")
        .canonical(event.text("firstName"), "person", "contact", "firstName")
        .canonical(event.text("lastName"), "person", "contact", "lastName")
        .canonical(event.text("organization"), "person", "contact", "company")
        .canonical(event.text("jobTitle"), "person", "contact", "jobTitle")
        .canonical(event.text("city"), "person", "contact", "city")
        .canonical(event.text("country"), "person", "contact", "country");
  }

  private static Optional<String> key(Document event) {
    Optional<String> own = event.text("eventKey").filter(it -> UUID_SHAPE.matcher(it).matches());
    return own.or(() -> Optional.of(natural(event)));
  }

  private static String natural(Document event) {
    return Stream.of("eventName", "webinarKey", "registrantKey", "sessionKey", "status")
        .map(it -> event.text(it).orElse(""))
        .collect(Collectors.joining(":"));
  }

  private static AnswerSheet sheet(Document event) {
    AnswerSheet.Draft sheet = new AnswerSheet.Draft();
    new TreeMap<>(QUESTIONS)
        .forEach((name, meaning) ->
            sheet.add(
                Optional.of(name), Optional.of(name), event.text(name), Optional.of(meaning)));
    event
        .items("responses")
        .forEach(it ->
            sheet.add(
                it.text("questionKey"),
                it.text("question"),
                it.text("answer").or(() -> it.text("responseText"))));
    return sheet.sheet();
  }
}
