package io.leadpipeline.scoring.domain;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who is a target customer in the default model: deciders of small and medium companies. */
final class DefaultFit {

  private static final Set<String> SENIOR =
      Set.of(
          "ceo",
          "cto",
          "cio",
          "cmo",
          "coo",
          "cfo",
          "founder",
          "owner",
          "director",
          "head",
          "vp",
          "president",
          "manager",
          "giám đốc",
          "trưởng phòng",
          "ผู้จัดการ",
          "ผู้อำนวยการ");

  private DefaultFit() {}

  static FitModel create() {
    List<FitRule> general =
        List.of(
            rule("free-mail", "email", facts -> isTrue(facts.freeMail()), -10),
            rule("no-part-in-purchase", "role", facts -> is(facts.role(), "NONE"), -20),
            rule("very-small-company", "employees", DefaultFit::tiny, -10));
    return new FitModel(50, general, List.of(growingCompany()));
  }

  private static Persona growingCompany() {
    return new Persona(
        "growing-company",
        List.of(
            rule("company-size", "employees", DefaultFit::growing, 20),
            rule("decides", "role", facts -> is(facts.role(), "DECIDES"), 15),
            rule("influences", "role", DefaultFit::influences, 10),
            rule("senior", "title", DefaultFit::senior, 10)));
  }

  private static FitRule rule(String name, String fact, Predicate<Facts> when, double points) {
    return new FitRule(name, fact, when, points);
  }

  private static boolean growing(Facts facts) {
    return facts.employeesMin() != null
        && facts.employeesMin() >= 20
        && facts.employeesMin() <= 1_000;
  }

  private static boolean tiny(Facts facts) {
    return facts.employeesMax() != null && facts.employeesMax() < 5;
  }

  private static boolean influences(Facts facts) {
    return is(facts.role(), "INFLUENCES") || is(facts.role(), "RECOMMENDS");
  }

  private static boolean senior(Facts facts) {
    return facts.jobTitle() != null && Words.any(Words.of(facts.jobTitle()), SENIOR);
  }

  private static boolean is(@Nullable String value, String expected) {
    return expected.equals(value);
  }

  private static boolean isTrue(@Nullable Boolean value) {
    return Boolean.TRUE.equals(value);
  }
}
