package io.leadpipeline.ingest.googleads;

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

/**
 * Lead forms of Google Ads: the key stands in the body, {@code is_test} makes a test lead, and
 * {@code column_name} may be missing.
 */
public final class GoogleAds implements Tool {

  private static final Map<String, Meaning> COLUMNS =
      Map.ofEntries(
          Map.entry("FULL_NAME", Meaning.FULL_NAME),
          Map.entry("FIRST_NAME", Meaning.FIRST_NAME),
          Map.entry("LAST_NAME", Meaning.LAST_NAME),
          Map.entry("EMAIL", Meaning.EMAIL),
          Map.entry("WORK_EMAIL", Meaning.EMAIL),
          Map.entry("PHONE_NUMBER", Meaning.PHONE),
          Map.entry("WORK_PHONE", Meaning.PHONE),
          Map.entry("COMPANY_NAME", Meaning.COMPANY),
          Map.entry("JOB_TITLE", Meaning.JOB_TITLE),
          Map.entry("CITY", Meaning.CITY),
          Map.entry("COUNTRY", Meaning.COUNTRY),
          Map.entry("POSTAL_CODE", Meaning.UNKNOWN),
          Map.entry("REGION", Meaning.UNKNOWN));

  @Override
  public String slug() {
    return "google-ads";
  }

  @Override
  public Proof proof() {
    return new Proof.BodySecret("google_key");
  }

  @Override
  public Heard read(Document body, Arrival arrival) {
    Optional<String> lead = body.text("lead_id");
    Optional<String> form = body.text("form_id");
    if (lead.isEmpty()) {
      return new Heard.Unused("no-lead-id");
    }
    return Heard.Fact.of(Form.of(SignalKind.FORM_SUBMITTED))
        .names(form.stream().toList())
        .key(lead)
        .at(body.instant("lead_submit_time"))
        .sheet(sheet(body))
        .canonical(form, "source", "form")
        .canonical(lead, "source", "externalId")
        .canonical(body.text("gcl_id"), "person", "clickIds", "gclid")
        .canonical(body.text("campaign_id"), "utm", "campaign")
        .canonical(Optional.of("google"), "utm", "source")
        .canonical(Optional.of("cpc"), "utm", "medium")
        .canonical(Optional.of(body.isTrue("is_test")), "test");
  }

  private static AnswerSheet sheet(Document body) {
    AnswerSheet.Draft sheet = new AnswerSheet.Draft();
    for (Document column : body.items("user_column_data")) {
      Optional<String> id = column.text("column_id");
      sheet.add(id, column.text("column_name"), column.text("string_value"), id.map(COLUMNS::get));
    }
    return sheet.sheet();
  }
}
