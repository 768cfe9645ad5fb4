package io.leadpipeline.ingest.jotform;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.application.PostReader;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.application.tool.Tool;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.FormPost;
import io.leadpipeline.ingest.domain.Proof;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A multipart post whose part {@code rawRequest} holds the answers as JSON. The part {@code pretty}
 * cannot be told apart again, and {@code webhookURL} repeats the secret: neither is read.
 */
public final class Jotform implements Tool {

  private static final List<String> PARTS = List.of("formID", "submissionID", "formTitle");

  private final PostReader posts;

  public Jotform(PostReader posts) {
    this.posts = posts;
  }

  @Override
  public String slug() {
    return "jotform";
  }

  @Override
  public Proof proof() {
    return new Proof.Key();
  }

  @Override
  public Optional<Document> document(Call call) {
    FormPost post = posts.read(call.arrival());
    return post.first("rawRequest")
        .flatMap(it -> call.json(it.getBytes(StandardCharsets.UTF_8)))
        .filter(Document::isObject)
        .map(answers -> whole(post, answers));
  }

  @Override
  public Heard read(Document body, Arrival arrival) {
    Optional<String> form = body.text("formID");
    Optional<String> submission = body.text("submissionID");
    if (form.isEmpty() || submission.isEmpty()) {
      return new Heard.Unused("no-submission-id");
    }
    return Heard.Fact.of(Form.of(SignalKind.FORM_SUBMITTED))
        .names(Stream.concat(form.stream(), body.text("formTitle").stream()).toList())
        .key(submission.map(it -> form.get() + ":" + it))
        .sheet(JotformAnswers.sheet(body.at("rawRequest")))
        .canonical(form, "source", "form")
        .canonical(submission, "source", "externalId");
  }

  private static Document whole(FormPost post, Document answers) {
    Map<String, Object> whole = new LinkedHashMap<>();
    PARTS.forEach(name -> post.first(name).ifPresent(it -> whole.put(name, it)));
    answers.tree().ifPresent(it -> whole.put("rawRequest", it));
    return Document.of(whole);
  }
}
