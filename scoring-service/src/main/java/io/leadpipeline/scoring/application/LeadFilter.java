package io.leadpipeline.scoring.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which leads are asked for; what is absent or empty asks for all, of a list one word is enough.
 *
 * @param email any spelling of one of the lead's addresses
 * @param phone in E.164
 * @param provider of the first signal, as are connection, form and campaign
 * @param webinar the title of the first webinar
 * @param words beginnings of words in name, e-mail, company or domain, all of which must be there;
 *     made by {@link SearchWords}
 * @param test only test leads, or only others
 */
public record LeadFilter(
    @Nullable String email,
    @Nullable String phone,
    List<String> stages,
    List<String> temperatures,
    List<String> personas,
    List<String> segments,
    @Nullable String provider,
    @Nullable String connection,
    @Nullable String form,
    @Nullable String campaign,
    @Nullable String webinar,
    List<String> words,
    @Nullable Boolean test) {

  public LeadFilter {
    stages = List.copyOf(stages);
    temperatures = List.copyOf(temperatures);
    personas = List.copyOf(personas);
    segments = List.copyOf(segments);
    words = List.copyOf(words);
  }
}
