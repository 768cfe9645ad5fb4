package io.leadpipeline.ingest.linkedin;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.pull.LeadSource;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.domain.AnswerSheet;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.Pull;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Responses of LinkedIn's Lead Sync API, with the questions of their form. A response is the
 * person's external id, too, so that one that is deleted there is erased here.
 */
public final class LinkedInLeads implements LeadSource {

  private static final String URN = "urn:li:leadGenFormResponse:";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,120}");
  private static final String FIELDS =
      "owner,leadType,versionedLeadGenFormUrn,id,submittedAt,testLead,leadMetadataInfo,"
          + "formResponse,form:(hiddenFields,creationLocale,name,id,content)";
  private static final int PAGE = 100;

  @Override
  public String slug() {
    return "linkedin";
  }

  @Override
  public Map<String, String> headers(Pull pull) {
    return Map.of(
        "Authorization",
        "Bearer " + pull.token(),
        "LinkedIn-Version",
        pull.version().orElse(""),
        "X-Restli-Protocol-Version",
        "2.0.0");
  }

  @Override
  public Optional<String> lead(Pull pull, String externalId) {
    return Optional.of(bare(externalId))
        .filter(it -> ID.matcher(it).matches())
        .map(id -> "/leadFormResponses/" + id + "?fields=" + FIELDS);
  }

  @Override
  public Heard read(Document lead) {
    AnswerSheet sheet = new LinkedInAnswers(lead).sheet();
    return lead.items("formResponse", "answers").isEmpty() || sheet.entries().isEmpty()
        ? new Heard.Unused("no-answers")
        : fact(lead, sheet);
  }

  private static Heard.Fact fact(Document lead, AnswerSheet sheet) {
    Optional<String> urn = lead.text("id").map(LinkedInLeads::urn);
    Optional<String> form = lead.text("versionedLeadGenFormUrn");
    return Heard.Fact.of(Form.of(SignalKind.FORM_SUBMITTED))
        .names(names(lead, form))
        .key(urn.map(it -> "lead:" + it))
        .at(lead.instant("submittedAt"))
        .sheet(sheet)
        .canonical(form, "source", "form")
        .canonical(urn, "source", "externalId")
        .canonical(urn, "person", "externalId")
        .canonical(new LinkedInAnswers(lead).consents(), "person", "consent")
        .canonical(Optional.of(lead.isTrue("testLead")), "test");
  }

  @Override
  public String leads(Pull pull, String form, long since, Optional<String> after) {
    String account = "urn:li:sponsoredAccount:" + pull.account().orElse("");
    return "/leadFormResponses?q=owner&owner=(sponsoredAccount:%s)&leadType=(leadType:SPONSORED)"
            .formatted(encoded(account))
        + "&versionedLeadGenFormUrn="
        + encoded(form)
        + "&limitedToTestLeads=false&submittedAtTimeRange=(start:%d000)".formatted(since)
        + "&fields=id,submittedAt&count=%d&start=%s".formatted(PAGE, encoded(after.orElse("0")));
  }

  @Override
  public Listing listing(Document page) {
    List<Document> leads = page.items("elements");
    int end = page.integer("paging", "start").orElse(0) + leads.size();
    boolean more = !leads.isEmpty() && page.integer("paging", "total").orElse(0) > end;
    return new Listing(
        leads.stream().flatMap(it -> it.text("id").stream()).map(LinkedInLeads::urn).toList(),
        more ? Optional.of(String.valueOf(end)) : Optional.empty());
  }

  /** The version of the form, the form and its name: any of them may say what it means. */
  private static List<String> names(Document lead, Optional<String> version) {
    Document form = lead.at("form");
    return Stream.of(version, form.text("id"), form.text("name"))
        .flatMap(Optional::stream)
        .toList();
  }

  private static String urn(String id) {
    return URN + bare(id);
  }

  private static String bare(String id) {
    return id.startsWith(URN) ? id.substring(URN.length()) : id;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("(", "%28").replace(")", "%29");
  }
}
