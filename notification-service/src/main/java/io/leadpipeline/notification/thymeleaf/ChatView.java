package io.leadpipeline.notification.thymeleaf;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the templates of a message show: each text escaped for its medium, with its own line breaks.
 * Empty text means there is nothing to show.
 *
 * @param alert the alert's id, which buttons carry
 * @param title one line, plain
 * @param fallback the title, escaped, where nothing else is shown
 * @param heading the title, set off in its medium
 * @param intro what it is about and by when, with the link first
 * @param who the person and how to reach them
 * @param story what became of it; empty while it waits for an answer
 * @param asks true while there is something to press
 * @param url where the lead can be taken; empty for those who may not
 */
record ChatView(
    String alert,
    String title,
    String fallback,
    String heading,
    String intro,
    String who,
    String why,
    String words,
    String bant,
    String recent,
    String score,
    String story,
    boolean asks,
    String url,
    String accept,
    String decline,
    String open) {

  /** All of it, for a medium that has no parts. */
  public String text() {
    return Stream.of(heading, story, intro, who, why, words, bant, recent, score)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }
}
