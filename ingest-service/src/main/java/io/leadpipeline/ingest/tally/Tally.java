package io.leadpipeline.ingest.tally;

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
import java.util.stream.Stream;

/**
 * {@code FORM_RESPONSE}: choices are told by the ids of their options. The signature's encoding is
 * not documented; most public receivers read base64.
 */
public final class Tally implements Tool {

  @Override
  public String slug() {
    return "tally";
  }

  @Override
  public Proof proof() {
    return new Proof.Hmac("tally-signature", "", Proof.Encoding.BASE64, Proof.Hmac.BODY, "");
  }

  @Override
  public Heard read(Document body, Arrival arrival) {
    Document data = body.at("data");
    Optional<String> response = data.text("responseId").or(() -> data.text("submissionId"));
    Optional<String> form = data.text("formId");
    if (!body.text("eventType").orElse("").equals("FORM_RESPONSE") || response.isEmpty()) {
      return new Heard.Unused("event-not-used");
    }
    return Heard.Fact.of(Form.of(SignalKind.FORM_SUBMITTED))
        .names(Stream.concat(form.stream(), data.text("formName").stream()).toList())
        .key(response.map(it -> form.orElse("") + ":" + it))
        .at(data.instant("createdAt").or(() -> body.instant("createdAt")))
        .sheet(sheet(data))
        .canonical(form, "source", "form")
        .canonical(response, "source", "externalId");
  }

  private static AnswerSheet sheet(Document data) {
    AnswerSheet.Draft sheet = new AnswerSheet.Draft();
    for (Document field : data.items("fields")) {
      values(field)
          .forEach(it ->
              sheet.add(field.text("key"), field.text("label"), Optional.of(it), meaning(field)));
    }
    return sheet.sheet();
  }

  private static Optional<Meaning> meaning(Document field) {
    return switch (field.text("type").orElse("")) {
      case "INPUT_EMAIL" -> Optional.of(Meaning.EMAIL);
      case "INPUT_PHONE_NUMBER", "INPUT_PHONE" -> Optional.of(Meaning.PHONE);
      default -> Optional.empty();
    };
  }

  private static List<String> values(Document field) {
    Map<String, String> options = new HashMap<>();
    field
        .items("options")
        .forEach(option ->
            option
                .text("id")
                .ifPresent(id -> option.text("text").ifPresent(text -> options.put(id, text))));
    return Stream.concat(field.text("value").stream(), texts(field.items("value")))
        .map(it -> options.getOrDefault(it, it))
        .toList();
  }

  private static Stream<String> texts(List<Document> items) {
    return items.stream().flatMap(it -> it.text().stream());
  }
}
