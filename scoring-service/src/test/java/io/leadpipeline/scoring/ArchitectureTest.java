package io.leadpipeline.scoring;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.leadpipeline.testsupport.architecture.ArchitectureRules;

@AnalyzeClasses(
    packages = "io.leadpipeline.scoring",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests SHAPE = ArchTests.in(ArchitectureRules.class);
}
