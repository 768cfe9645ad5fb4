package io.leadpipeline.ingest.typeform;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.application.tool.Tool;
import io.leadpipeline.ingest.domain.AnswerSheet;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.Meaning;
import io.leadpipeline.ingest.domain.Proof;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code form_response}: answers name their question by id only, and the definition beside them may
 * lack some. An address is found by the type of its answer, whatever the question is called.
 */
public final class Typeform implements Tool {

  private static final Pattern MARKUP = Pattern.compile("[*_]+|\\s+");

  @Override
  public String slug() {
    return "typeform";
  }

  @Override
  public Proof proof() {
    return new Proof.Hmac(
        "typeform-signature", "sha256=", Proof.Encoding.BASE64, Proof.Hmac.BODY, "");
  }

  @Override
  public Heard read(Document body, Arrival arrival) {
    Document response = body.at("form_response");
    Optional<String> form = response.text("form_id");
    Optional<String> token = response.text("token");
    if (form.isEmpty() || token.isEmpty()) {
      return new Heard.Unused("event-not-used");
    }
    return Heard.Fact.of(Form.of(SignalKind.FORM_SUBMITTED))
        .names(form.stream().toList())
        .key(token.map(it -> form.get() + ":" + it))
        .at(response.instant("submitted_at"))
        .sheet(sheet(response))
        .data(response.at("hidden"))
        .canonical(form, "source", "form")
        .canonical(token, "source", "externalId");
  }

  private static AnswerSheet sheet(Document response) {
    Map<String, String> titles = new HashMap<>();
    response
        .items("definition", "fields")
        .forEach(field ->
            field
                .text("id")
                .ifPresent(id -> field.text("title").ifPresent(it -> titles.put(id, plain(it)))));
    AnswerSheet.Draft sheet = new AnswerSheet.Draft();
    for (Document answer : response.items("answers")) {
      Optional<String> id = answer.text("field", "id");
      Optional<String> ref = answer.text("field", "ref").or(() -> id);
      Optional<String> title = id.map(titles::get).or(() -> ref);
      values(answer).forEach(it -> sheet.add(ref, title, Optional.of(it), meaning(answer)));
    }
    return sheet.sheet();
  }

  private static Optional<Meaning> meaning(Document answer) {
    return switch (answer.text("type").orElse("")) {
      case "email" -> Optional.of(Meaning.EMAIL);
      case "phone_number" -> Optional.of(Meaning.PHONE);
      default -> Optional.empty();
    };
  }

  private static List<String> values(Document answer) {
    Document value = answer.at(answer.text("type").orElse(""));
    return Stream.of(
            value.text().stream(),
            value.text("label").stream(),
            value.text("other").stream(),
            value.items("labels").stream().flatMap(it -> it.text().stream()))
        .flatMap(it -> it)
        .toList();
  }

  /** Titles are written in Markdown, over several lines. */
  private static String plain(String title) {
    return MARKUP.matcher(title).replaceAll(" ").strip();
  }
}
