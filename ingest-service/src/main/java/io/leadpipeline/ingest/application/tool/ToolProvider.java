package io.leadpipeline.ingest.application.tool;

import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.application.DocumentReader;
import io.leadpipeline.ingest.application.Provider;
import io.leadpipeline.ingest.application.Statement;
import io.leadpipeline.ingest.application.signature.Proofs;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.domain.Proof;
import java.util.List;

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
  public List<Statement> read(Call call) {
    return call.says(
        Proofs.withoutSecret(proof(call), call)
            .filter(Document::isObject)
            .map(body -> parse(call, body))
            .orElseGet(
                () -> call.unreadable(call.document().isEmpty() ? "not-json" : "no-object")));
  }

  private Parsed parse(Call call, Document body) {
    return switch (tool.read(body, call.arrival())) {
      case Heard.Unused unused -> call.unreadable(unused.reason());
      case Heard.Fact fact -> reader.read(call, fact.envelope(body, proof(call).ofSender()));
    };
  }

  private Proof proof(Call call) {
    return call.arrival().connection().hook().proofOr(tool.proof());
  }
}
