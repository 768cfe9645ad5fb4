package io.leadpipeline.ingest.wix;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.application.signature.SignedToken;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.application.tool.Tool;
import io.leadpipeline.ingest.domain.AnswerSheet;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.Proof;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Submissions of Wix forms. The body is a token; inside it stands JSON as text, and in that JSON
 * once more.
 */
public final class Wix implements Tool {

  private static final String SUBMISSION = "wix.forms.v4.submission";

  /** Wix tells fields of one name apart by four hexadecimal digits at their end. */
  private static final Pattern TAIL = Pattern.compile("_[0-9a-f]{4}$");

  @Override
  public String slug() {
    return "wix";
  }

  @Override
  public Proof proof() {
    return new Proof.SignedToken();
  }

  /** The event; of a body that is JSON the same, so that one can be tried without a token. */
  @Override
  public Optional<Document> document(Call call) {
    return SignedToken.claims(call)
        .or(call::document)
        .map(claims -> opened(call, opened(call, claims, "data"), "data"));
  }

  @Override
  public Heard read(Document event, Arrival arrival) {
    Document submission = event.at("createdEvent", "entity");
    boolean created = event.text("slug").filter("created"::equals).isPresent();
    if (!created || !event.text("entityFqdn").orElse("").equals(SUBMISSION)) {
      return new Heard.Unused("event-not-used");
    }
    Optional<String> form = submission.text("formId");
    Optional<String> id = submission.text("id").or(() -> event.text("entityId"));
    return Heard.Fact.of(Form.of(SignalKind.FORM_SUBMITTED))
        .names(form.stream().toList())
        .key(id.or(() -> event.text("id")))
        .at(submission.instant("createdDate").or(() -> event.instant("eventTime")))
        .sheet(sheet(submission.at("submissions")))
        .canonical(form, "source", "form")
        .canonical(id, "source", "externalId")
        .canonical(submission.text("contactId"), "person", "externalId");
  }

  private static AnswerSheet sheet(Document submissions) {
    AnswerSheet.Draft sheet = new AnswerSheet.Draft();
    submissions
        .members()
        .forEach((key, said) -> {
          String label = TAIL.matcher(key).replaceFirst("").replace('_', ' ');
          values(said).forEach(it -> sheet.add(Optional.of(key), Optional.of(label), it.text()));
        });
    return sheet.sheet();
  }

  private static List<Document> values(Document said) {
    return said.isScalar()
        ? List.of(said)
        : said.items().stream().filter(Document::isScalar).toList();
  }

  /** What stands as JSON in a member's text; the document itself where there is none. */
  private static Document opened(Call call, Document outer, String member) {
    return outer
        .text(member)
        .flatMap(it -> call.json(it.getBytes(StandardCharsets.UTF_8)))
        .or(() -> Optional.of(outer.at(member)).filter(Document::isObject))
        .orElse(outer);
  }
}
