package io.leadpipeline.messaging.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.Nulls;
import io.leadpipeline.events.About;
import io.leadpipeline.events.AlertEvent;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.OpenValue;
import io.leadpipeline.events.OutcomeReported;
import io.leadpipeline.events.StageEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.module.blackbird.BlackbirdModule;

/**
 * JSON as the contract has it: absent values left out, unknown fields ignored, open words as bare
 * text, what every event carries at the top level.
 */
public final class EventJson {

  private EventJson() {}

  /** A mapper for events and for every value inside them. */
  public static JsonMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .annotationIntrospector(new RequiredComponents())
            .withConfigOverride(List.class, EventJson::emptyWhenAbsent)
            .withConfigOverride(Map.class, EventJson::emptyWhenAbsent)
            .addModule(new BlackbirdModule())
            .addModule(new OpenValueModule());
    eventsWithAbout().forEach(type -> builder.addMixIn(type, AboutAtTopLevel.class));
    return builder.build();
  }

  private static void emptyWhenAbsent(MutableConfigOverride override) {
    override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
  }

  private static List<Class<?>> eventsWithAbout() {
    List<Class<?>> types = new ArrayList<>();
    types.addAll(List.of(StageEvent.class.getPermittedSubclasses()));
    types.addAll(List.of(HandoffEvent.class.getPermittedSubclasses()));
    types.addAll(List.of(AlertEvent.class.getPermittedSubclasses()));
    types.add(OutcomeReported.class);
    return types;
  }

  /** Any open word as bare text. */
  static boolean isOpenValue(Class<?> type) {
    return OpenValue.class.isAssignableFrom(type) && type.isRecord();
  }

  /** Laid over every event that has an {@link About}. */
  interface AboutAtTopLevel {
    @JsonUnwrapped
    About about();
  }
}
