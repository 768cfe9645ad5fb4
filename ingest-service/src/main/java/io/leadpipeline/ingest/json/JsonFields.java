package io.leadpipeline.ingest.json;

import io.leadpipeline.ingest.domain.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The scalars of one JSON object as fields: inner objects by names with dots, items of lists under
 * the list's name, {@code null} not said.
 */
final class JsonFields {

  private final JsonParser parser;
  private final List<Field> fields = new ArrayList<>();
  private final Deque<String> containers = new ArrayDeque<>();
  private String name = "";

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
      case PROPERTY_NAME -> name = inside(parser.currentName());
      case START_OBJECT, START_ARRAY -> containers.push(name);
      case END_OBJECT, END_ARRAY -> {
        containers.pop();
        name = containers.isEmpty() ? "" : containers.peek();
      }
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
          fields.add(new Field(name, parser.getString()));
      case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> {}
    }
  }

  private String inside(String property) {
    String container = containers.isEmpty() ? "" : containers.peek();
    return container.isEmpty() ? property : container + "." + property;
  }
}
