package io.leadpipeline.routing.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A text of YAML that is read as a whole, or with everything that is wrong and where. */
final class YamlText {
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private final String text;

  private YamlText(String text) {
    this.text = text;
  }

  static <T> Reading<T> read(String text, Function<Node, T> reader) {
    return new YamlText(text).reading(reader);
  }

  private <T> Reading<T> reading(Function<Node, T> reader) {
    try {
      Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      Object loaded = yaml.load(text);
      note("", yaml.compose(new StringReader(text)));
      T content = reader.apply(Node.root(loaded, this::wrong));
      return wrong.isEmpty() ? new Reading.Good<>(content) : new Reading.Bad<>(wrong);
    } catch (MarkedYAMLException broken) {
      int line = broken.getProblemMark() == null ? 0 : broken.getProblemMark().getLine() + 1;
      return new Reading.Bad<>(List.of("line " + line + ": " + broken.getProblem()));
    } catch (YAMLException broken) {
      return new Reading.Bad<>(List.of("not readable as YAML"));
    }
  }

  private void wrong(String key, String expected) {
    Integer line = lines.get(key);
    String where = line == null ? "" : "line " + line + ": ";
    String problem = where + key + " (expected: " + expected + ")";
    if (!wrong.contains(problem)) {
      wrong.add(problem);
    }
  }

  private void note(String path, org.yaml.snakeyaml.nodes.@Nullable Node node) {
    switch (node) {
      case MappingNode map ->
          map.getValue()
              .forEach(entry -> {
                String key = entry.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
                String below = path.isEmpty() ? key : path + "." + key;
                lines.put(below, entry.getKeyNode().getStartMark().getLine() + 1);
                note(below, entry.getValueNode());
              });
      case SequenceNode list -> {
        for (int i = 0; i < list.getValue().size(); i++) {
          note(path + "[" + i + "]", list.getValue().get(i));
        }
      }
      case null, default -> {}
    }
  }
}
