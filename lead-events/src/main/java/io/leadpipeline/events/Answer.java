package io.leadpipeline.events;

import org.jspecify.annotations.Nullable;

/**
 * An answer to a question of a form.
 *
 * @param key a name with a fixed meaning ({@code purchasingTimeFrame purchasingRole employees
 *     industry budget need message interests}) or the field's own name
 * @param label the question as it was shown
 * @param value the answer as it was given
 */
public record Answer(String key, @Nullable String label, String value) {}
