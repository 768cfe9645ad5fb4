package io.leadpipeline.ingest.contactform7;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.application.PostReader;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.application.tool.NestedFields;
import io.leadpipeline.ingest.application.tool.Tool;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.Proof;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Fields by tag name, as the plugin posts them by default. It never tries again: what is not taken
 * is lost on its side, so that a body it broke itself is read as far as it goes, and so is a query
 * where somebody chose {@code GET}.
 */
public final class ContactForm7 implements Tool {

  private final PostReader posts;

  public ContactForm7(PostReader posts) {
    this.posts = posts;
  }

  @Override
  public String slug() {
    return "contactform7";
  }

  @Override
  public Proof proof() {
    return new Proof.Key();
  }

  @Override
  public boolean takesQueries() {
    return true;
  }

  @Override
  public Optional<Document> document(Call call) {
    if (call.arrival().header("content-type").startsWith("application/x-www-form-urlencoded")) {
      return Optional.of(NestedFields.document(posts.read(call.arrival()).fields()));
    }
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
