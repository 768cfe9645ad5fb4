package io.leadpipeline.testsupport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/**
 * The shape every service has. A service's test names its package and includes these:
 * {@code @ArchTest static final ArchTests shape = ArchTests.in(ArchitectureRules.class);}
 */
public final class ArchitectureRules {

  /** The parts that are no adapter; "" is the service's own package, which wires the others. */
  private static final Set<String> INSIDE = Set.of("", "domain", "application");

  private static final Set<String> SHARED =
      Set.of("events", "messaging", "starter", "testsupport", "localstack");
  private static final Set<String> VAGUE =
      Set.of("Manager", "Helper", "Util", "Utils", "Impl", "Dto", "DTO", "Base");

  @ArchTest
  static final ArchRule domainIsPlainJava =
      classes()
          .that()
          .resideInAPackage("..domain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.jspecify..", "io.leadpipeline.events..", "io.leadpipeline.*.domain..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule useCasesKnowNoTechnology =
      noClasses()
          .that()
          .resideInAPackage("..application..")
          .should()
          .dependOnClassesThat(isAdapter())
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule adaptersDoNotKnowEachOther =
      slices()
          .matching("io.leadpipeline.*.(*)..")
          .namingSlices("$1")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(DescribedPredicate.alwaysTrue(), residesIn("domain", "application"))
          .ignoreDependency(DescribedPredicate.alwaysTrue(), outsideOfServices())
          .ignoreDependency(DescribedPredicate.not(isAdapter()), DescribedPredicate.alwaysTrue())
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule namesSayWhatTheyMean =
      noClasses().should(new HaveVagueName(VAGUE)).allowEmptyShould(true);

  @ArchTest
  static final ArchRule timeAndIdsAreInjected =
      noClasses()
          .that()
          .resideInAnyPackage("..domain..", "..application..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(java.util.UUID.class, "randomUUID")
          .allowEmptyShould(true);

  private ArchitectureRules() {}

  private static DescribedPredicate<JavaClass> isAdapter() {
    return DescribedPredicate.describe(
        "an adapter", type -> !isShared(type) && !INSIDE.contains(partOf(type.getPackageName())));
  }

  private static DescribedPredicate<JavaClass> residesIn(String... names) {
    Set<String> wanted = Set.of(names);
    return DescribedPredicate.describe(
        "in " + wanted, type -> wanted.contains(partOf(type.getPackageName())));
  }

  private static DescribedPredicate<JavaClass> outsideOfServices() {
    return DescribedPredicate.describe("shared", ArchitectureRules::isShared);
  }

  private static boolean isShared(JavaClass type) {
    return SHARED.contains(serviceOf(type.getPackageName()));
  }

  /** The part of a service that a package belongs to: {@code web} of io.leadpipeline.x.web.y. */
  private static String partOf(String packageName) {
    String[] parts = packageName.split("\\.", -1);
    return parts.length > 3 && packageName.startsWith("io.leadpipeline.") ? parts[3] : "";
  }

  private static String serviceOf(String packageName) {
    String[] parts = packageName.split("\\.", -1);
    return parts.length > 2 && packageName.startsWith("io.leadpipeline.") ? parts[2] : "";
  }
}
