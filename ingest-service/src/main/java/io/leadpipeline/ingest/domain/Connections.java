package io.leadpipeline.ingest.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All connections, by slug and name, and all forms, whose names are unique over connections. */
public final class Connections {

  private final Map<String, Connection> bySlugAndName = new HashMap<>();
  private final Map<String, FormConnection> forms = new HashMap<>();

  /**
   * @throws IllegalArgumentException for a connection or a form named twice
   */
  public Connections(List<Connection> connections) {
    for (Connection connection : connections) {
      if (bySlugAndName.put(connection.toString(), connection) != null) {
        throw new IllegalArgumentException(connection + ": named twice (expected: once)");
      }
      connection.forms().values().forEach(form -> add(new FormConnection(connection, form)));
    }
  }

  public Optional<Connection> find(String slug, String name) {
    return Optional.ofNullable(bySlugAndName.get(slug + "/" + name));
  }

  /** All connections of a slug, in no order. */
  public List<Connection> of(String slug) {
    return bySlugAndName.values().stream().filter(it -> it.slug().equals(slug)).toList();
  }

  public Optional<FormConnection> form(String name) {
    return Optional.ofNullable(forms.get(name));
  }

  private void add(FormConnection form) {
    if (forms.put(form.form().name(), form) != null) {
      throw new IllegalArgumentException(
          "form " + form.form().name() + ": named twice (expected: once over all connections)");
    }
  }
}
