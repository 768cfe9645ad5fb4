package io.leadpipeline.ingest.application.tool;

import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fields called like {@code fields[email][value]} as one document; what is said first counts. */
public final class NestedFields {

  private static final int DEEPEST = 4;

  private NestedFields() {}

  public static Document document(List<Field> fields) {
    Map<String, Object> root = new LinkedHashMap<>();
    fields.forEach(field -> put(root, path(field.name()), field.value()));
    return Document.of(root);
  }

  @SuppressWarnings("unchecked") // every inner map was made here
  private static void put(Map<String, Object> root, List<String> path, String value) {
    Map<String, Object> here = root;
    for (String level : path.subList(0, path.size() - 1)) {
      Object inner = here.computeIfAbsent(level, _ -> new LinkedHashMap<String, Object>());
      if (!(inner instanceof Map)) {
        return;
      }
      here = (Map<String, Object>) inner;
    }
    here.putIfAbsent(path.getLast(), value);
  }

  private static List<String> path(String name) {
    int open = name.indexOf('[');
    if (open < 1 || !name.endsWith("]")) {
      return List.of(name);
    }
    List<String> path = new ArrayList<>(List.of(name.substring(0, open)));
    for (String level : name.substring(open + 1, name.length() - 1).split("]\\[", DEEPEST)) {
      if (!level.isEmpty()) {
        path.add(level);
      }
    }
    return List.copyOf(path);
  }
}
