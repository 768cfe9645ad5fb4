package io.leadpipeline.scoring.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in the file that knows where it is, and notes what is wrong there. */
final class Entry {

  private final String path;
  private final @Nullable Node node;
  private final Mark where;
  private final Problems problems;

  /** {@code where} is told when there is no node. */
  Entry(String path, @Nullable Node node, Mark where, Problems problems) {
    this.path = path;
    this.node = node;
    this.where = node == null ? where : node.getStartMark();
    this.problems = problems;
  }

  boolean present() {
    return node != null;
  }

  Entry at(String key) {
    Entry found = entries().get(key);
    return found == null ? new Entry(below(key), null, where, problems) : found;
  }

  /** The keys of a block in their order. */
  Map<String, Entry> entries() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    if (node instanceof MappingNode block) {
      for (NodeTuple pair : block.getValue()) {
        String key = pair.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
        entries.put(key, new Entry(below(key), pair.getValueNode(), where, problems));
      }
    }
    return entries;
  }

  /** Notes what is no block, and keys that nobody reads or that stand there twice. */
  Entry block(String... known) {
    if (!(node instanceof MappingNode block)) {
      wrong(said(), "a block with the keys " + String.join(", ", known));
      return this;
    }
    Set<String> allowed = Set.of(known);
    for (NodeTuple pair : block.getValue()) {
      if (pair.getKeyNode() instanceof ScalarNode key && !allowed.contains(key.getValue())) {
        problems.note(
            key.getStartMark(),
            below(key.getValue()) + ": unknown (expected: " + String.join(", ", known) + ")");
      }
    }
    return unique();
  }

  /** Notes keys that stand there twice. */
  Entry unique() {
    if (node instanceof MappingNode block) {
      Set<String> seen = new HashSet<>();
      for (NodeTuple pair : block.getValue()) {
        if (pair.getKeyNode() instanceof ScalarNode key && !seen.add(key.getValue())) {
          problems.note(key.getStartMark(), below(key.getValue()) + ": twice (expected: once)");
        }
      }
    }
    return this;
  }

  List<Entry> items() {
    List<Entry> items = new ArrayList<>();
    if (node instanceof SequenceNode list) {
      for (Node item : list.getValue()) {
        items.add(new Entry(path + "[" + items.size() + "]", item, where, problems));
      }
    } else if (node != null) {
      wrong(said(), "a list");
    }
    return items;
  }

  /** The text of a single value; a missing one is noted. */
  Optional<String> text(String expected) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue().strip());
    }
    wrong(said(), expected);
    return Optional.empty();
  }

  void wrong(String found, String expected) {
    problems.note(where, path + ": " + found + " (expected: " + expected + ")");
  }

  /** Notes a mistake inside a text, by line and column of that text. */
  void wrongInside(int line, int column, String message) {
    if (node instanceof ScalarNode scalar) {
      Mark at = ScalarPlaces.of(scalar, problems.source()).at(line, column);
      problems.note(at, path + ": " + message);
    } else {
      problems.note(where, path + ": " + message);
    }
  }

  private String said() {
    return switch (node) {
      case null -> "missing";
      case ScalarNode scalar -> scalar.getValue().isBlank() ? "empty" : scalar.getValue();
      case MappingNode _ -> "a block";
      case SequenceNode _ -> "a list";
      default -> "unreadable";
    };
  }

  private String below(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
