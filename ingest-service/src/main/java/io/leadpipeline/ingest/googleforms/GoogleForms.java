package io.leadpipeline.ingest.googleforms;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.application.tool.Tool;
import io.leadpipeline.ingest.domain.AnswerSheet;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.Meaning;
import io.leadpipeline.ingest.domain.Proof;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the script in docs/integrations.md sends. Of two addresses the answered one counts, not that
 * of the Google account; with a sheet's {@code namedValues} every answer is a list.
 */
public final class GoogleForms implements Tool {

  @Override
  public String slug() {
    return "google-forms";
  }

  @Override
  public Proof proof() {
    return new Proof.Hmac("x-signature", "", Proof.Encoding.HEX, Proof.Hmac.BODY, "");
  }

  @Override
  public Heard read(Document body, Arrival arrival) {
    Optional<String> form = body.text("formId");
    Optional<String> response = body.text("responseId");
    return Heard.Fact.of(Form.of(SignalKind.FORM_SUBMITTED))
        .names(Stream.concat(form.stream(), body.text("formTitle").stream()).toList())
        .key(response.map(it -> form.orElse("") + ":" + it))
        .at(body.instant("timestamp"))
        .sheet(sheet(body))
        .canonical(form, "source", "form")
        .canonical(response, "source", "externalId");
  }

  private static AnswerSheet sheet(Document body) {
    AnswerSheet.Draft sheet = new AnswerSheet.Draft();
    Map<String, Document> answers =
        body.at("responses").isObject()
            ? body.at("responses").members()
            : body.at("namedValues").members();
    answers.forEach((question, answer) -> {
      Optional<String> name = Optional.of(question);
      sheet.add(name, name, answer.text());
      answer.items().forEach(it -> sheet.add(name, name, it.text()));
    });
    Optional<String> account = Optional.of("respondentEmail");
    sheet.add(account, account, body.text("respondentEmail"), Optional.of(Meaning.REPLY_TO));
    return sheet.sheet();
  }
}
