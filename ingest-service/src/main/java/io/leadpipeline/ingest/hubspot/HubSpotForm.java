package io.leadpipeline.ingest.hubspot;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.application.tool.Tool;
import io.leadpipeline.ingest.domain.AnswerSheet;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.Proof;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What pages send to HubSpot's form API, so that they need another address only. Browsers post it,
 * so nothing in it is verified, and a filled trap is a robot's; consent is kept in the words that
 * were shown.
 */
public final class HubSpotForm implements Tool {

  @Override
  public String slug() {
    return "hubspot";
  }

  @Override
  public Proof proof() {
    return new Proof.None();
  }

  @Override
  public boolean isFromPages() {
    return true;
  }

  @Override
  public Heard read(Document body, Arrival arrival) {
    if (body.items("fields").stream().anyMatch(HubSpotForm::isTrap)) {
      return new Heard.Spam("honeypot");
    }
    Optional<String> form = Optional.ofNullable(arrival.form());
    Optional<String> key =
        Optional.of(arrival.header("idempotency-key")).filter(it -> !it.isBlank());
    Document context = body.at("context");
    return Heard.Fact.of(Form.of(SignalKind.FORM_SUBMITTED))
        .names(Stream.concat(form.stream(), context.text("pageName").stream()).toList())
        .key(key)
        .sheet(sheet(body))
        .canonical(form, "source", "form")
        .canonical(context.text("hutk"), "person", "visitorId")
        .canonical(context.text("pageUri"), "person", "pageUrl")
        .canonical(consents(body), "person", "consent");
  }

  /** Filled by robots only, as in any other form. */
  private static boolean isTrap(Document field) {
    return field.text("name").filter("_gotcha"::equals).isPresent()
        && field.text("value").isPresent();
  }

  private static AnswerSheet sheet(Document body) {
    AnswerSheet.Draft sheet = new AnswerSheet.Draft();
    body.items("fields")
        .forEach(it -> sheet.add(it.text("name"), it.text("name"), it.text("value")));
    return sheet.sheet();
  }

  private static Optional<List<Object>> consents(Document body) {
    Document consent = body.at("legalConsentOptions", "consent");
    List<Object> consents = new ArrayList<>();
    consent
        .text("consentToProcess")
        .ifPresent(granted -> consents.add(consent("privacy", granted, consent.text("text"))));
    consent
        .items("communications")
        .forEach(it ->
            it.text("value")
                .ifPresent(
                    granted -> consents.add(consent("marketing", granted, it.text("text")))));
    return consents.isEmpty() ? Optional.empty() : Optional.of(consents);
  }

  private static Map<String, Object> consent(
      String purpose, String granted, Optional<String> text) {
    Map<String, Object> consent = new HashMap<>();
    consent.put("purpose", purpose);
    consent.put("granted", granted);
    text.ifPresent(it -> consent.put("text", it));
    return consent;
  }
}
