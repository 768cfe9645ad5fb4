package io.leadpipeline.ingest.application.tool;

import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.application.ChallengeAnswer;
import io.leadpipeline.ingest.application.DocumentReader;
import io.leadpipeline.ingest.application.Provider;
import io.leadpipeline.ingest.application.Statement;
import io.leadpipeline.ingest.application.signature.Proofs;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.domain.Proof;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Verifies and reads the calls of a tool. */
public final class ToolProvider implements Provider {

  private final Tool tool;
  private final DocumentReader reader;

  public ToolProvider(Tool tool, DocumentReader reader) {
    this.tool = tool;
    this.reader = reader;
  }

  @Override
  public String slug() {
    return tool.slug();
  }

  @Override
  public boolean isGenuine(Call call) {
    return Proofs.isGenuine(proof(call), call);
  }

  @Override
  public boolean isFromPages() {
    return tool.isFromPages();
  }

  @Override
  public boolean takesQueries() {
    return tool.takesQueries();
  }

  @Override
  public Optional<ChallengeAnswer> challenge(Connection connection, Map<String, String> query) {
    return tool.challenge(connection, query);
  }

  @Override
  public List<Statement> read(Call call) {
    return tool.document(call)
        .filter(Document::isObject)
        .map(body -> statements(call, Proofs.withoutSecret(proof(call), body)))
        .orElseGet(() -> call.says(call.unreadable(noDocument(call))));
  }

  private List<Statement> statements(Call call, Document body) {
    List<Document> facts = tool.facts(body);
    return facts.size() < 2
        ? call.says(parse(call, facts.isEmpty() ? body : facts.getFirst()))
        : facts.stream().flatMap(it -> part(call.with(it), it).stream()).toList();
  }

  private List<Statement> part(Call call, Document fact) {
    return call.says(parse(call, fact));
  }

  private Parsed parse(Call call, Document body) {
    return switch (tool.read(body, call.arrival())) {
      case Heard.Unused unused -> call.unreadable(unused.reason());
      case Heard.Spam spam -> call.spam(spam.reason());
      case Heard.Fact fact -> reader.read(call, fact.envelope(body, proof(call).ofSender()));
    };
  }

  private static String noDocument(Call call) {
    return call.document().isEmpty() ? "not-json" : "no-object";
  }

  private Proof proof(Call call) {
    return call.arrival().connection().hook().proofOr(tool.proof());
  }
}
