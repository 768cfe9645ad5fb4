package io.leadpipeline.testsupport.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** A type name that says nothing about what the type is. */
final class HaveVagueName extends ArchCondition<JavaClass> {

  private final Set<String> vague;

  HaveVagueName(Set<String> vague) {
    super("have a name ending in one of " + vague);
    this.vague = vague;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    boolean matches = vague.stream().anyMatch(type.getSimpleName()::endsWith);
    events.add(new SimpleConditionEvent(type, matches, type.getFullName()));
  }
}
