package io.leadpipeline.scoring.yaml;

import io.leadpipeline.scoring.domain.Bands;
import io.leadpipeline.scoring.domain.Conditions;
import io.leadpipeline.scoring.domain.MailDomains;
import io.leadpipeline.scoring.domain.Model;
import java.io.StringReader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a model from YAML, or says everything that is wrong with it, each with line and column. */
public final class ModelFile {

  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,49}");
  private static final Pattern LIST = Pattern.compile("[a-z][A-Za-z0-9]{0,49}");
  private static final double HIGHEST = 100;

  private final Conditions conditions;
  private final MailDomains mail;

  public ModelFile(Conditions conditions, MailDomains mail) {
    this.conditions = conditions;
    this.mail = mail;
  }

  /** What a file says. */
  public sealed interface Reading {

    /** It can be used. */
    record Good(Model model) implements Reading {}

    /** It cannot. */
    record Bad(List<Problem> problems) implements Reading {
      public Bad {
        problems = List.copyOf(problems);
      }
    }
  }

  /** Reads the text of a file. */
  public Reading read(String text) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setMaxAliasesForCollections(0);
      Node root = new Yaml(options).compose(new StringReader(text));
      Problems problems = new Problems(text);
      Mark start = new Mark("model", 0, 0, 0, problems.source(), 0);
      Model model = model(new Entry("", root, start, problems));
      List<Problem> found = problems.inFileOrder();
      return found.isEmpty() ? new Reading.Good(model) : new Reading.Bad(found);
    } catch (MarkedYAMLException broken) {
      return new Reading.Bad(List.of(problem(broken)));
    } catch (YAMLException broken) {
      return new Reading.Bad(List.of(new Problem(1, 1, "not readable as YAML")));
    }
  }

  private Model model(Entry file) {
    file.block(
        "version",
        "repeats",
        "lists",
        "engagement",
        "temperature",
        "fit",
        "bant",
        "why-now",
        "stages",
        "journey",
        "prospect-types",
        "segments");
    Set<String> codes = WhyNowSection.codes(file.at("why-now"));
    Reader read = new Reader(conditions.knowing(lists(file.at("lists")), codes));
    return new Model(
        version(file.at("version")),
        new EngagementSection(read).of(file.at("engagement")),
        new FitSection(read).of(file.at("fit")),
        new BantSection(read).of(file.at("bant")),
        bands(file.at("temperature").block("hot", "warm", "hysteresis"), read),
        new StagesSection(read).of(file.at("stages")),
        new WhyNowSection(read).of(file.at("why-now")),
        new LabelsSection(read).of(file),
        read.duration(file.at("repeats")),
        mail);
  }

  private static String version(Entry entry) {
    String expected = "a version such as acme-3, at most 50 letters, digits, dots and dashes";
    String version = entry.text(expected).orElse("");
    if (!version.isEmpty() && !VERSION.matcher(version).matches()) {
      entry.wrong(version, expected);
    }
    return version;
  }

  private static Map<String, Set<String>> lists(Entry section) {
    Map<String, Set<String>> lists = new LinkedHashMap<>();
    section
        .unique()
        .entries()
        .forEach((name, list) -> {
          if (!LIST.matcher(name).matches()) {
            list.wrong(name, "a name of letters and digits, such as ownDomains");
          } else {
            lists.put(name, words(list));
          }
        });
    return lists;
  }

  private static Set<String> words(Entry list) {
    Set<String> words = new HashSet<>();
    list.items().forEach(item -> item.text("a word").ifPresent(words::add));
    return words;
  }

  private static Bands bands(Entry section, Reader read) {
    double hot = read.number(section.at("hot"), 1, HIGHEST);
    double warm = read.number(section.at("warm"), 1, HIGHEST);
    if (warm > hot) {
      section.at("warm").wrong("above hot", "at most hot");
    }
    return new Bands(hot, warm, read.number(section.at("hysteresis"), 0, HIGHEST));
  }

  private static Problem problem(MarkedYAMLException broken) {
    Mark at = broken.getProblemMark();
    return at == null
        ? new Problem(1, 1, "not readable as YAML")
        : new Problem(at.getLine() + 1, at.getColumn() + 1, "no YAML: " + broken.getProblem());
  }
}
