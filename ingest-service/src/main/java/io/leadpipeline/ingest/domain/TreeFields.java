package io.leadpipeline.ingest.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The scalars of a JSON document as fields by what their path means: inner objects by names with
 * dots, items of lists under the list's name. A list of questions with their answers is a list of
 * fields.
 */
final class TreeFields {

  private static final List<String> LABELS =
      List.of("label", "question", "title", "name", "key", "column_id", "ref");
  private static final List<String> VALUES =
      List.of("value", "answer", "answers", "values", "string_value", "text");

  private final FieldAliases aliases;
  private final Map<String, Meaning> overrides;
  private final List<Field> fields = new ArrayList<>();
  private final Map<String, Meaning> meanings = new LinkedHashMap<>();

  private TreeFields(FieldAliases aliases, Map<String, Meaning> overrides) {
    this.aliases = aliases;
    this.overrides = overrides;
  }

  static FormFields read(
      Document document, AnswerSheet sheet, FieldAliases aliases, Map<String, Meaning> overrides) {
    TreeFields tree = new TreeFields(aliases, overrides);
    sheet.entries().forEach(tree::add);
    tree.take(List.of(), document);
    return FormFields.sort(
        tree.fields, field -> tree.meanings.getOrDefault(field.name(), Meaning.UNKNOWN));
  }

  private void take(List<String> path, Document document) {
    document.text().ifPresent(value -> add(path, value));
    document.items().forEach(item -> takeItem(path, item));
    document.members().forEach((name, member) -> take(longer(path, name), member));
  }

  private void takeItem(List<String> path, Document item) {
    Optional<String> label = LABELS.stream().flatMap(it -> item.text(it).stream()).findFirst();
    Optional<Document> value =
        VALUES.stream().map(item::at).filter(it -> answers(it).findAny().isPresent()).findFirst();
    if (label.isPresent() && value.isPresent()) {
      answers(value.get()).forEach(answer -> add(List.of(label.get()), answer));
    } else {
      take(path, item);
    }
  }

  private void add(AnswerSheet.Entry entry) {
    fields.add(new Field(entry.label(), entry.value()));
    Meaning own = overrides.get(FieldNames.key(entry.key()));
    Meaning meaning = own == null ? entry.meaning() : own;
    meanings.computeIfAbsent(
        entry.label(), label -> meaning == null ? aliases.of(label, overrides) : meaning);
  }

  private void add(List<String> path, String value) {
    String name = String.join(".", path);
    fields.add(new Field(name, value));
    meanings.computeIfAbsent(name, _ -> aliases.ofPath(path, overrides));
  }

  private static Stream<String> answers(Document value) {
    return Stream.concat(
        value.text().stream(), value.items().stream().flatMap(it -> it.text().stream()));
  }

  private static List<String> longer(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return longer;
  }
}
