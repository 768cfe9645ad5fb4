package io.leadpipeline.ingest.gravityforms;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.application.tool.Tool;
import io.leadpipeline.ingest.domain.AnswerSheet;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.Meaning;
import io.leadpipeline.ingest.domain.Proof;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An entry: fields by number, of which only the connection's {@code fields} says what they mean;
 * {@code n.3} and {@code n.6} are first and last name, addresses and phone numbers are found by
 * their shape. Dates have no zone and are taken as UTC, as WordPress keeps them.
 */
public final class GravityForms implements Tool {

  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
  private static final Pattern FIRST_NAME = Pattern.compile("\\d+\\.3");
  private static final Pattern LAST_NAME = Pattern.compile("\\d+\\.6");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  @Override
  public String slug() {
    return "gravityforms";
  }

  @Override
  public Proof proof() {
    return new Proof.Key();
  }

  @Override
  public Heard read(Document body, Arrival arrival) {
    Optional<String> form = body.text("form_id");
    Optional<String> entry = body.text("id");
    if (form.isEmpty() || entry.isEmpty()) {
      return new Heard.Unused("event-not-used");
    }
    return Heard.Fact.of(Form.of(SignalKind.FORM_SUBMITTED))
        .names(form.stream().toList())
        .key(form.map(it -> it + ":" + entry.get()))
        .at(body.text("date_created").flatMap(GravityForms::time))
        .sheet(sheet(body))
        .canonical(form, "source", "form")
        .canonical(entry, "source", "externalId")
        .canonical(body.text("source_url"), "person", "pageUrl");
  }

  private static AnswerSheet sheet(Document body) {
    AnswerSheet.Draft sheet = new AnswerSheet.Draft();
    body.members()
        .forEach((name, value) -> {
          Optional<String> key = Optional.of(name);
          if (NUMBER.matcher(name).matches()) {
            sheet.add(key, key, value.text(), meaning(name));
          }
        });
    return sheet.sheet();
  }

  private static Optional<Meaning> meaning(String number) {
    if (FIRST_NAME.matcher(number).matches()) {
      return Optional.of(Meaning.FIRST_NAME);
    }
    return LAST_NAME.matcher(number).matches()
        ? Optional.of(Meaning.LAST_NAME)
        : Optional.of(Meaning.UNKNOWN);
  }

  private static Optional<Instant> time(String said) {
    try {
      return Optional.of(LocalDateTime.parse(said, TIME).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
