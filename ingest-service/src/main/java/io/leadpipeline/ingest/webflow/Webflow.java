package io.leadpipeline.ingest.webflow;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.application.tool.Tool;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.Proof;
import java.util.Optional;

/** {@code form_submission} of Webflow's API v2: fields by their labels. */
public final class Webflow implements Tool {

  @Override
  public String slug() {
    return "webflow";
  }

  @Override
  public Proof proof() {
    return new Proof.Hmac(
        "x-webflow-signature",
        "",
        Proof.Encoding.HEX,
        Proof.Hmac.TIMESTAMP + ":" + Proof.Hmac.BODY,
        "x-webflow-timestamp");
  }

  @Override
  public Heard read(Document body, Arrival arrival) {
    Document payload = body.at("payload");
    if (!body.text("triggerType").orElse("").equals("form_submission")) {
      return new Heard.Unused("event-not-used");
    }
    Optional<String> form = payload.text("name");
    return Heard.Fact.of(Form.of(SignalKind.FORM_SUBMITTED))
        .names(form.stream().toList())
        .key(payload.text("id"))
        .at(payload.instant("submittedAt"))
        .data(payload.at("data"))
        .canonical(form, "source", "form")
        .canonical(payload.text("id"), "source", "externalId")
        .canonical(payload.text("pageUrl"), "person", "pageUrl");
  }
}
