package io.leadpipeline.ingest.meta;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.pull.LeadSource;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.domain.AnswerSheet;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.Pull;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Leads of Meta's Graph API. Its errors are told by codes of their own, with the status 400. */
public final class MetaLeads implements LeadSource {

  static final String SLUG = "meta";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_]{1,40}");
  private static final String FIELDS =
      "id,created_time,ad_id,ad_name,campaign_id,campaign_name,form_id,platform,is_organic,field_data";

  /** Offsets are written without a colon. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx", Locale.ROOT);

  /** How the tool for testing lead ads fills its answers. */
  private static final String DUMMY = "<test lead: dummy data";

  private static final Set<String> EXPIRED = Set.of("190", "102", "10", "200");
  private static final Set<String> TOO_MANY = Set.of("4", "17", "32", "613", "80005");
  private static final String NO_SUCH_OBJECT = "33";

  @Override
  public String slug() {
    return SLUG;
  }

  /** The token never stands in an address, which is logged on its way. */
  @Override
  public Map<String, String> headers(Pull pull) {
    return Map.of("Authorization", "Bearer " + pull.token());
  }

  @Override
  public Optional<String> lead(Pull pull, String externalId) {
    return Optional.of(externalId)
        .filter(it -> ID.matcher(it).matches())
        .map(id -> version(pull) + "/" + id + "?fields=" + FIELDS);
  }

  @Override
  public Heard read(Document lead) {
    Optional<String> form = lead.text("form_id");
    Optional<String> id = lead.text("id");
    AnswerSheet sheet = sheet(lead);
    boolean dummy = sheet.entries().stream().anyMatch(it -> it.value().startsWith(DUMMY));
    return Heard.Fact.of(Form.of(SignalKind.FORM_SUBMITTED))
        .names(form.stream().toList())
        .key(id.map(it -> "lead:" + it))
        .at(lead.text("created_time").flatMap(MetaLeads::time))
        .sheet(sheet)
        .canonical(form, "source", "form")
        .canonical(id, "source", "externalId")
        .canonical(lead.text("platform"), "utm", "source")
        .canonical(lead.text("campaign_name"), "utm", "campaign")
        .canonical(lead.text("ad_name"), "utm", "content")
        .canonical(Optional.of(dummy), "test");
  }

  @Override
  public Verdict verdict(int status, Document body) {
    String code = body.text("error", "code").orElse("");
    if (EXPIRED.contains(code)) {
      return Verdict.DENIED;
    }
    if (TOO_MANY.contains(code)) {
      return Verdict.BUSY;
    }
    boolean gone = body.text("error", "error_subcode").filter(NO_SUCH_OBJECT::equals).isPresent();
    return gone ? Verdict.GONE : LeadSource.super.verdict(status, body);
  }

  @Override
  public String leads(Pull pull, String form, long since, Optional<String> after) {
    String filter =
        "[{\"field\":\"time_created\",\"operator\":\"GREATER_THAN\",\"value\":" + since + "}]";
    return version(pull)
        + "/"
        + encoded(form)
        + "/leads?fields=id,created_time&limit=100&filtering="
        + encoded(filter)
        + after.map(it -> "&after=" + encoded(it)).orElse("");
  }

  @Override
  public Listing listing(Document page) {
    List<String> ids = page.items("data").stream().flatMap(it -> it.text("id").stream()).toList();
    return new Listing(ids, page.text("paging", "cursors", "after").filter(_ -> hasNext(page)));
  }

  private static boolean hasNext(Document page) {
    return page.text("paging", "next").isPresent();
  }

  private static AnswerSheet sheet(Document lead) {
    AnswerSheet.Draft sheet = new AnswerSheet.Draft();
    for (Document field : lead.items("field_data")) {
      Optional<String> name = field.text("name");
      field.items("values").forEach(it -> sheet.add(name, name, it.text()));
    }
    return sheet.sheet();
  }

  private static Optional<Instant> time(String said) {
    try {
      return Optional.of(OffsetDateTime.parse(said, TIME).toInstant());
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private static String version(Pull pull) {
    return pull.version().map(it -> "/" + it).orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
