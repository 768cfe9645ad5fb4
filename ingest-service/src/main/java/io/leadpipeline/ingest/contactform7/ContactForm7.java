package io.leadpipeline.ingest.contactform7;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.application.tool.Tool;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.Proof;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Fields by tag name, as the plugin posts them by default. It never tries again: what is not taken
 * is lost on its side, so that a body it broke itself is read as far as it goes.
 */
public final class ContactForm7 implements Tool {

  @Override
  public String slug() {
    return "contactform7";
  }

  @Override
  public Proof proof() {
    return new Proof.Key();
  }

  @Override
  public Optional<Document> document(Call call) {
    return call.document()
        .or(() -> BrokenJson.read(new String(call.arrival().body(), StandardCharsets.UTF_8)));
  }

  @Override
  public Heard read(Document body, Arrival arrival) {
    return Heard.Fact.of(Form.of(SignalKind.FORM_SUBMITTED))
        .names(body.text("_form").or(() -> body.text("form_id")).stream().toList())
        .data(body.without("_form"))
        .canonical(body.text("_form").or(() -> body.text("form_id")), "source", "form");
  }
}
