package io.leadpipeline.ingest.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Signal;
import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.application.DocumentReader;
import io.leadpipeline.ingest.application.HmacFingerprints;
import io.leadpipeline.ingest.application.Provider;
import io.leadpipeline.ingest.application.Statement;
import io.leadpipeline.ingest.cel.CelExpressions;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.FieldAliases;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.domain.PhoneReader;
import io.leadpipeline.ingest.domain.Wordings;
import io.leadpipeline.ingest.json.JacksonJsonReader;
import io.leadpipeline.ingest.phone.LibPhoneReader;
import io.leadpipeline.ingest.yaml.ConnectionsFile;
import io.leadpipeline.ingest.yaml.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Calls as tools make them, to connections as operators write them. */
public final class Calls {

  public static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  public static final PhoneReader PHONES = new LibPhoneReader();
  public static final Wordings WORDINGS = Wordings.standard();
  public static final FieldAliases ALIASES = FieldAliases.standard();
  public static final Identities IDENTITIES =
      new Identities(new HmacFingerprints("a secret for tests only"));

  private Calls() {}

  /** What the sources that read documents share. */
  public static DocumentReader documentReader() {
    return new DocumentReader(ALIASES, PHONES, WORDINGS, IDENTITIES);
  }

  /** A connection of the delivered file. */
  public static Connection delivered(String slug, String name) {
    return find(Path.of("../config/connections.yml"), slug, name);
  }

  /** A connection of this text, whose secrets are a new and an old one. */
  public static Connection connection(String slug, String more) {
    try {
      Path file = Files.createTempFile("connections", ".yml");
      String entry =
          """
          - slug: %s
            name: acme
            region: VN
            secrets: ["env:NEW", "env:OLD"]
          """
              .formatted(slug);
      Files.writeString(file, "connections:\n" + (entry + more.indent(2)).indent(2));
      Connection connection = find(file, slug, "acme");
      Files.delete(file);
      return connection;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] payload(String name) {
    try (InputStream in = Calls.class.getResourceAsStream("/sources/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(String name) {
    return new String(payload(name), StandardCharsets.UTF_8);
  }

  /** JSON as the readers of documents get it. */
  public static Document document(String json) {
    return new JacksonJsonReader().document(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  public static Call call(Connection connection, Map<String, String> headers, byte[] body) {
    Arrival arrival = new Arrival(connection, null, headers, body, NOW, null);
    return new Call(arrival, new JacksonJsonReader(), IDENTITIES);
  }

  public static Call call(Connection connection, Map<String, String> headers, String body) {
    return call(connection, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  public static Call call(Connection connection, String body) {
    return call(connection, Map.of(), body);
  }

  /** The one signal that a call says. */
  public static Signal accepted(Provider provider, Call call) {
    Parsed parsed = one(provider, call);
    assertThat(parsed).isInstanceOf(Parsed.Accepted.class);
    List<Signal> signals = ((Parsed.Accepted) parsed).signals();
    assertThat(signals).hasSize(1);
    return signals.getFirst();
  }

  /** Why a call says nothing. */
  public static String unreadable(Provider provider, Call call) {
    Parsed parsed = one(provider, call);
    assertThat(parsed).isInstanceOf(Parsed.Unreadable.class);
    return ((Parsed.Unreadable) parsed).reason();
  }

  private static Parsed one(Provider provider, Call call) {
    List<Statement> statements = provider.read(call);
    assertThat(statements).hasSize(1);
    return statements.getFirst().parsed();
  }

  private static Connection find(Path file, String slug, String name) {
    Map<String, String> environment = Map.of("NEW", "the-new-secret", "OLD", "the-old-secret");
    Secrets secrets = new Secrets(it -> Optional.ofNullable(environment.get(it)), true);
    ConnectionsFile reader = new ConnectionsFile(file, secrets, new CelExpressions());
    try {
      return reader.read(Files.readString(file)).find(slug, name).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
