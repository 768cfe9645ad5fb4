package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.domain.rejection.KeptRequest;
import io.leadpipeline.ingest.domain.rejection.Refusal;
import io.leadpipeline.ingest.domain.rejection.Rejection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a kept request with the connections and mappings of now, as of the time it came: whether it
 * was signed, recent, one of too many or spam was asked then and is not asked again.
 */
public final class ReadAgain {

  private final ReceiveForm forms;
  private final ReceiveHook hooks;
  private final ReceiveSignals signals;
  private final PostReader posts;

  public ReadAgain(ReceiveForm forms, ReceiveHook hooks, ReceiveSignals signals, PostReader posts) {
    this.forms = forms;
    this.hooks = hooks;
    this.signals = signals;
    this.posts = posts;
  }

  /** What the request says now, or why it still says nothing. */
  Reading read(KeptRequest request) {
    if (!request.whole()) {
      return new Reading.Refused(Refusal.unreadable("truncated"));
    }
    return statements(request)
        .map(all -> judged(request.rejection(), all))
        .orElseGet(() -> new Reading.Refused(Refusal.unreadable("connection-unknown")));
  }

  /** Where alerts of the connection's test leads go today. */
  @Nullable String testAddress(KeptRequest request) {
    return Optional.ofNullable(request.rejection().form())
        .flatMap(forms::form)
        .map(form -> form.connection().testAddress())
        .orElse(null);
  }

  private Optional<List<Statement>> statements(KeptRequest request) {
    Rejection of = request.rejection();
    return switch (of.provider()) {
      case "form" -> form(request, of);
      case "signals" -> Optional.of(List.of(signals.again(arrival(request, signals.connection()))));
      default ->
          hooks
              .connection(of.provider(), of.connection())
              .map(connection -> hooks.again(arrival(request, connection)));
    };
  }

  private Optional<List<Statement>> form(KeptRequest request, Rejection of) {
    return Optional.ofNullable(of.form())
        .flatMap(forms::form)
        .map(form -> {
          Arrival arrival = arrival(request, form.connection());
          return List.of(new Statement(arrival, forms.again(form, posts.read(arrival)), false));
        });
  }

  /**
   * It keeps its submission's id; only where nobody could read anything, its id was made of the raw
   * bytes, and now it gets the one that the sender's own key gives, as a retry of it would.
   */
  private static Reading judged(Rejection rejection, List<Statement> statements) {
    if (statements.stream().noneMatch(it -> it.parsed() instanceof Parsed.Accepted)) {
      return new Reading.Refused(
          statements.stream()
              .flatMap(it -> Refusal.of(it.parsed()).stream())
              .findFirst()
              .orElseGet(() -> Refusal.unreadable("nothing-said")));
    }
    boolean keepsId =
        statements.size() == 1 && !rejection.refusal().verdict().equals(Refusal.UNREADABLE);
    Function<Statement, Statement> named = keepsId ? it -> named(it, rejection) : it -> it;
    return new Reading.Said(statements.stream().map(named).toList());
  }

  private static Statement named(Statement statement, Rejection rejection) {
    return statement.parsed() instanceof Parsed.Accepted read
        ? new Statement(
            statement.arrival(), Resubmitted.as(rejection.submissionId(), read), statement.part())
        : statement;
  }

  private static Arrival arrival(KeptRequest request, Connection connection) {
    Rejection of = request.rejection();
    return new Arrival(
        connection, of.form(), request.headers(), request.body(), of.receivedAt(), null);
  }

  /** What came of it. */
  sealed interface Reading {

    /** At least one signal. */
    record Said(List<Statement> statements) implements Reading {
      public Said {
        statements = List.copyOf(statements);
      }
    }

    /** Still none. */
    record Refused(Refusal why) implements Reading {}
  }
}
