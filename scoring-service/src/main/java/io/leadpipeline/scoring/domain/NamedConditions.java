package io.leadpipeline.scoring.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/** All conditions of a model by the place they stand in, so that each can be counted. */
final class NamedConditions {

  private NamedConditions() {}

  static Map<String, Condition> of(Model model) {
    Map<String, Condition> named = new LinkedHashMap<>();
    model.engagement().rules().forEach(rule -> named.put("engagement:" + rule.name(), rule.when()));
    model.fit().general().forEach(rule -> named.put("fit:" + rule.name(), rule.when()));
    model
        .fit()
        .personas()
        .forEach(persona ->
            persona
                .rules()
                .forEach(rule -> named.put(persona.name() + ":" + rule.name(), rule.when())));
    model.whyNow().moments().forEach(moment -> named.put("moment:" + moment.code(), moment.when()));
    model
        .stages()
        .policies()
        .forEach(policy -> named.put(policy.stage() + ":" + policy.name(), policy.when()));
    model.stages().disqualifiers().forEach(rule -> named.put("not:" + rule.name(), rule.when()));
    return named;
  }
}
