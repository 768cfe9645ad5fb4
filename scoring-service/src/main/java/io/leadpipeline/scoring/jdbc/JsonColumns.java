package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.scoring.domain.LeadState;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Values as json columns, in the same words as events. */
public final class JsonColumns {

  private final JsonMapper mapper;
  private final JsonMapper states;

  public JsonColumns(JsonMapper mapper) {
    this.mapper = mapper;
    this.states = mapper.rebuild().enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS).build();
  }

  String write(Object value) {
    return mapper.writeValueAsString(value);
  }

  /**
   * A state, its moments as seconds since 1970: it is read with every signal, and the text of a
   * moment takes a third of that time.
   */
  String write(LeadState state) {
    return states.writeValueAsString(state);
  }

  /** Of either kind. */
  <T> T read(String json, Class<T> type) {
    return mapper.readValue(json, type);
  }
}
