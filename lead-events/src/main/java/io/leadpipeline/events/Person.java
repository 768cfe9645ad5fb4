package io.leadpipeline.events;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything personal in a signal or a lead, in one block, so that one codec can encrypt it.
 *
 * @param externalId the provider's id of the person
 * @param clickIds by parameter name, such as {@code gclid}
 * @param original fields that no mapping knew, as they came
 * @param invalid fields that could not be read
 */
public record Person(
    Contact contact,
    @Nullable String visitorId,
    @Nullable String externalId,
    Map<String, String> clickIds,
    @Nullable String pageUrl,
    @Nullable String referrer,
    List<Consent> consent,
    List<Answer> answers,
    Map<String, Object> original,
    List<InvalidField> invalid) {

  public Person {
    clickIds = Map.copyOf(clickIds);
    consent = List.copyOf(consent);
    answers = List.copyOf(answers);
    original = Map.copyOf(original);
    invalid = List.copyOf(invalid);
  }

  /** A person of whom only the contact is known. */
  public static Person of(Contact contact) {
    return new Person(
        contact, null, null, Map.of(), null, null, List.of(), List.of(), Map.of(), List.of());
  }

  /** The same person with these consents. */
  public Person withConsent(List<Consent> others) {
    return new Person(
        contact,
        visitorId,
        externalId,
        clickIds,
        pageUrl,
        referrer,
        others,
        answers,
        original,
        invalid);
  }
}
