package io.leadpipeline.notification;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.leadpipeline.testsupport.architecture.ArchitectureRules;

@AnalyzeClasses(
    packages = "io.leadpipeline.notification",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests shape = ArchTests.in(ArchitectureRules.class);
}
