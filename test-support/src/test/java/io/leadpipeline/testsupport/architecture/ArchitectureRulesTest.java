package io.leadpipeline.testsupport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule fails on the bad example made for it, and on nothing else there. */
class ArchitectureRulesTest {

  private static final JavaClasses BAD =
      new ClassFileImporter().importPackages("io.leadpipeline.bad");

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(ArchitectureRules.domainIsPlainJava, "SpringLover", "TimeReader"),
        Arguments.of(ArchitectureRules.useCasesKnowNoTechnology, "AdapterCaller", "SpringLover"),
        Arguments.of(ArchitectureRules.adaptersDoNotKnowEachOther, "LeadController", "TimeReader"),
        Arguments.of(ArchitectureRules.namesSayWhatTheyMean, "LeadManager", "LeadController"),
        Arguments.of(ArchitectureRules.timeAndIdsAreInjected, "TimeReader", "SpringLover"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void findsTheBadExample(ArchRule rule, String bad, String innocent) {
    var result = rule.evaluate(BAD);

    assertThat(result.hasViolation()).isTrue();
    assertThat(result.getFailureReport().toString()).contains(bad).doesNotContain(innocent);
  }
}
