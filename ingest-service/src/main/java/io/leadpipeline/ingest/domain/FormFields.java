package io.leadpipeline.ingest.domain;

import io.leadpipeline.events.Answer;
import io.leadpipeline.events.InvalidField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The fields of one post by what they mean; empty ones are left out, as nothing was said. */
final class FormFields {

  /** More fields than any form of a person has; what comes after is not read. */
  static final int MOST = 100;

  private static final Set<Meaning> READ_AS_SAID =
      EnumSet.of(Meaning.EMAIL, Meaning.PHONE, Meaning.REPLY_TO);
  private static final Set<Meaning> SINGLE = EnumSet.range(Meaning.FIRST_NAME, Meaning.VISITOR_ID);

  private final Map<Meaning, List<Field>> byMeaning = new EnumMap<>(Meaning.class);
  private final List<Field> answers = new ArrayList<>();
  private final List<Meaning> answerMeanings = new ArrayList<>();
  private final List<InvalidField> flagged = new ArrayList<>();

  private FormFields() {}

  static FormFields sort(List<Field> fields, FieldAliases aliases, Map<String, Meaning> overrides) {
    return sort(fields, field -> aliases.of(field.name(), overrides));
  }

  static FormFields sort(List<Field> fields, Function<Field, Meaning> meanings) {
    FormFields sorted = new FormFields();
    fields.stream()
        .limit(MOST)
        .filter(field -> !field.value().isBlank())
        .forEach(field -> sorted.add(field, meanings.apply(field)));
    if (fields.size() > MOST) {
      sorted.flagged.add(new InvalidField("*", String.valueOf(fields.size()), "too-many-fields"));
    }
    return sorted;
  }

  private void add(Field field, Meaning meaning) {
    Field kept = READ_AS_SAID.contains(meaning) ? field : storable(field);
    byMeaning.computeIfAbsent(meaning, _ -> new ArrayList<>()).add(kept);
    if (meaning.answerKey().isPresent()) {
      answers.add(kept);
      answerMeanings.add(meaning);
    }
  }

  private Field told(Field field) {
    if (Characters.replaced(field.name()) || Characters.replaced(field.value())) {
      flagged.add(new InvalidField(field.name(), field.value(), "malformed-bytes"));
    }
    return field;
  }

  private Field storable(Field field) {
    if (!Characters.unstorable(field.name()) && !Characters.unstorable(field.value())) {
      return told(field);
    }
    Field kept = new Field(Characters.storable(field.name()), Characters.storable(field.value()));
    flagged.add(new InvalidField(kept.name(), kept.value(), "unstorable-character"));
    return kept;
  }

  /** The same without fields whose names say nothing. */
  FormFields withoutUnknown() {
    FormFields known = new FormFields();
    known.byMeaning.putAll(byMeaning);
    known.byMeaning.remove(Meaning.UNKNOWN);
    return known;
  }

  List<Field> all(Meaning meaning) {
    return byMeaning.getOrDefault(meaning, List.of());
  }

  Optional<String> first(Meaning meaning) {
    List<Field> all = all(meaning);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst().value().strip());
  }

  /** Answers to the questions with a fixed meaning, in the order of the form. */
  List<Answer> answers() {
    List<Answer> result = new ArrayList<>(answers.size());
    for (int at = 0; at < answers.size(); at++) {
      Field field = answers.get(at);
      String key = answerMeanings.get(at).answerKey().orElseThrow();
      result.add(new Answer(key, field.name(), field.value()));
    }
    return result;
  }

  /** What was changed so that it can be kept. */
  List<InvalidField> flagged() {
    return flagged;
  }

  /** Unknown fields, and further values where only one can be taken, as they came. */
  Map<String, Object> original(Set<Field> used) {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    all(Meaning.UNKNOWN).stream().filter(it -> !used.contains(it)).forEach(it -> keep(kept, it));
    all(Meaning.TOUCH).forEach(it -> keep(kept, it));
    for (Meaning meaning : SINGLE) {
      List<Field> all = all(meaning);
      all.subList(Math.min(1, all.size()), all.size()).forEach(it -> keep(kept, it));
    }
    Map<String, Object> original = new LinkedHashMap<>();
    kept.forEach((name, all) -> original.put(name, all.size() == 1 ? all.getFirst() : all));
    return original;
  }

  private static void keep(Map<String, List<String>> kept, Field field) {
    kept.computeIfAbsent(field.name(), _ -> new ArrayList<>()).add(field.value());
  }
}
