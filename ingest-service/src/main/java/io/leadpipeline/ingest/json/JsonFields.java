package io.leadpipeline.ingest.json;

import io.leadpipeline.ingest.domain.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The scalars of one JSON object as fields: inner objects by names with dots, items of lists under
 * the list's name, {@code null} not said. A list of {@code {"name": …, "value": …}} is a list of
 * fields.
 */
final class JsonFields {

  private static final Set<String> LABELS = Set.of("name", "key", "label", "column_id");
  private static final Set<String> VALUES = Set.of("value", "values", "string_value");

  private final JsonParser parser;
  private final List<Field> fields = new ArrayList<>();
  private final Deque<Container> containers = new ArrayDeque<>();
  private String name = "";
  private String property = "";

  JsonFields(JsonParser parser) {
    this.parser = parser;
  }

  List<Field> read() {
    JsonToken token = parser.nextToken();
    while (token != null) {
      take(token);
      token = parser.nextToken();
    }
    return fields;
  }

  private void take(JsonToken token) {
    switch (token) {
      case PROPERTY_NAME -> enter(parser.currentName());
      case START_OBJECT -> containers.push(new Container(name, isInList()));
      case START_ARRAY -> containers.push(new Container(name, false));
      case END_OBJECT, END_ARRAY -> leave();
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
          say(parser.getString());
      case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> {}
    }
  }

  private void enter(String inner) {
    Container container = containers.getFirst();
    property = inner;
    boolean labelled = !container.label.isEmpty() && VALUES.contains(inner);
    name = labelled ? container.label : container.inside(inner);
  }

  private void leave() {
    containers.pop();
    name = containers.isEmpty() ? "" : containers.getFirst().name;
  }

  private void say(String value) {
    Container container = containers.isEmpty() ? Container.NONE : containers.getFirst();
    if (container.item && container.label.isEmpty() && LABELS.contains(property)) {
      container.label = value;
    } else {
      fields.add(new Field(name, value));
    }
  }

  private boolean isInList() {
    return parser.streamReadContext().getParent() != null
        && parser.streamReadContext().getParent().inArray();
  }

  /** An object or list that is being read. */
  private static final class Container {
    static final Container NONE = new Container("", false);

    final String name;
    final boolean item;
    String label = "";

    Container(String name, boolean item) {
      this.name = name;
      this.item = item;
    }

    String inside(String property) {
      return name.isEmpty() ? property : name + "." + property;
    }
  }
}
