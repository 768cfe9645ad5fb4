package io.leadpipeline.cli.imports;

import io.leadpipeline.cli.client.Http;
import io.leadpipeline.cli.target.Target;
import io.leadpipeline.localstack.Service;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Asks scoring how many of a file's people are leads already. */
final class KnownLeads {

  /** More than that takes longer than a dry run should. */
  static final int MOST = 1_000;

  private final Set<String> addresses = new LinkedHashSet<>();

  void add(String email) {
    if (addresses.size() < MOST) {
      addresses.add(email.toLowerCase(Locale.ROOT));
    }
  }

  /** How many addresses were asked about, and how many of them are leads. */
  record Answer(int asked, int known) {}

  Answer ask(Target target) {
    Http http = new Http(target.token());
    String url = target.api(Service.SCORING) + "/v1/leads?limit=1&test=false&email=";
    try {
      long known =
          addresses.stream()
              .filter(email -> !http.json(url + Http.part(email)).path("items").isEmpty())
              .count();
      return new Answer(addresses.size(), (int) known);
    } catch (UncheckedIOException | IllegalStateException away) {
      return new Answer(0, 0);
    }
  }
}
