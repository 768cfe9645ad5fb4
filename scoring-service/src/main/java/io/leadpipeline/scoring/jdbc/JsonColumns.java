package io.leadpipeline.scoring.jdbc;

import tools.jackson.databind.json.JsonMapper;

/** Values as jsonb columns, in the same words as events. */
public final class JsonColumns {

  private final JsonMapper mapper;

  public JsonColumns(JsonMapper mapper) {
    this.mapper = mapper;
  }

  String write(Object value) {
    return mapper.writeValueAsString(value);
  }

  <T> T read(String json, Class<T> type) {
    return mapper.readValue(json, type);
  }
}
