package io.leadpipeline.ingest.elementor;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.application.PostReader;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.application.tool.NestedFields;
import io.leadpipeline.ingest.application.tool.Tool;
import io.leadpipeline.ingest.domain.AnswerSheet;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.Meaning;
import io.leadpipeline.ingest.domain.Proof;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Urlencoded fields, with <em>Advanced Data</em> each in parts ({@code fields[email][value]}),
 * without by its label. Titles may be empty, and the form's name is nobody's. Date and time are
 * written as the site's language writes them, so that they are not read.
 */
public final class Elementor implements Tool {

  /** Of the form and the visit; what is left are answers. */
  private static final List<String> NO_ANSWERS =
      List.of(
          "form",
          "form_id",
          "form_name",
          "meta",
          "Date",
          "Time",
          "User Agent",
          "Remote IP",
          "Credit",
          "Powered by");

  private final PostReader posts;

  public Elementor(PostReader posts) {
    this.posts = posts;
  }

  @Override
  public String slug() {
    return "elementor";
  }

  @Override
  public Proof proof() {
    return new Proof.Key();
  }

  @Override
  public Optional<Document> document(Call call) {
    return Optional.of(NestedFields.document(posts.read(call.arrival()).fields()));
  }

  @Override
  public Heard read(Document body, Arrival arrival) {
    Document fields = body.at("fields");
    Optional<String> id = body.text("form", "id").or(() -> body.text("form_id"));
    Optional<String> name = body.text("form", "name").or(() -> body.text("form_name"));
    Heard.Fact fact =
        Heard.Fact.of(Form.of(SignalKind.FORM_SUBMITTED))
            .names(Stream.concat(id.stream(), name.stream()).toList())
            .canonical(id.or(() -> name), "source", "form")
            .canonical(body.text("meta", "page_url", "value"), "person", "pageUrl");
    return fields.isObject() ? fact.sheet(sheet(fields)) : fact.data(answers(body));
  }

  private static Document answers(Document body) {
    Document answers = body;
    for (String name : NO_ANSWERS) {
      answers = answers.without(name);
    }
    return answers;
  }

  private static AnswerSheet sheet(Document fields) {
    AnswerSheet.Draft sheet = new AnswerSheet.Draft();
    fields
        .members()
        .forEach((name, field) -> {
          Optional<String> key = field.text("id").or(() -> Optional.of(name));
          Optional<String> said = field.text("value").or(() -> field.text("raw_value"));
          sheet.add(key, field.text("title").or(() -> key), said, meaning(field));
        });
    return sheet.sheet();
  }

  private static Optional<Meaning> meaning(Document field) {
    return switch (field.text("type").orElse("")) {
      case "email" -> Optional.of(Meaning.EMAIL);
      case "tel" -> Optional.of(Meaning.PHONE);
      default -> Optional.empty();
    };
  }
}
