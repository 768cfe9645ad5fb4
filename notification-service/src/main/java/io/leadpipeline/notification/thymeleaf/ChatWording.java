package io.leadpipeline.notification.thymeleaf;

import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.PlainText;
import io.leadpipeline.notification.domain.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says a lead in few lines, for a medium with its own marks. */
final class ChatWording {

  private static final int TITLE = 140;

  private final Wording wording;
  private final Medium medium;

  ChatWording(Wording wording, Medium medium) {
    this.wording = wording;
    this.medium = medium;
  }

  ChatView view(Errand errand, Story story, LetterView lead) {
    boolean shown = showsLead(errand, story);
    boolean asks = story.asks() && !lead.acceptUrl().isEmpty();
    return new ChatView(
        errand.notice().id().toString(),
        PlainText.line(lead.subject(), TITLE),
        medium.of(PlainText.line(lead.subject(), TITLE)),
        medium.bold(PlainText.line(lead.subject(), TITLE)),
        asks ? intro(lead) : "",
        shown ? who(lead) : "",
        shown ? lines("why", lead.whyNow(), Function.identity()) : "",
        shown ? lines("wrote", lead.words(), Function.identity()) : "",
        shown ? lines("bant", lead.bant(), ChatWording::letter) : "",
        shown ? lines("recent", lead.activities(), ChatWording::activity) : "",
        shown ? score(lead) : "",
        medium.of(told(story)),
        asks,
        asks ? lead.acceptUrl() : "",
        lead.action(),
        wording.say("decline"),
        wording.say("open"));
  }

  /** Contact data is for whoever may answer or has the lead. */
  private static boolean showsLead(Errand errand, Story story) {
    return switch (story.kind()) {
      case OPEN, CONFIRMING -> true;
      case ACCEPTED -> errand.notice().rep().name().equals(story.holder());
      case PASSED, OVER -> false;
    };
  }

  private String told(Story story) {
    String holder = PlainText.line(Objects.requireNonNullElse(story.holder(), "–"), TITLE);
    return story.asks() ? "" : wording.say("story." + story.kind(), holder);
  }

  private String intro(LetterView lead) {
    List<String> lines = new ArrayList<>();
    lines.add(medium.link(lead.acceptUrl(), lead.action()));
    lines.add(medium.of(lead.greeting()));
    if (!lead.due().isEmpty()) {
      String clock = wording.say("answerBy", lead.due()) + ". " + wording.say("answerByHint");
      lines.add(medium.of(clock));
    }
    return String.join("\n", lines);
  }

  private String who(LetterView lead) {
    String phone =
        lead.tel().isEmpty()
            ? medium.of(lead.phone())
            : medium.contact("tel:" + lead.tel(), lead.phone());
    String email =
        lead.mailable()
            ? medium.contact("mailto:" + lead.email(), lead.email())
            : medium.of(lead.email());
    return Stream.of(
            medium.bold(lead.name()),
            medium.of(lead.jobTitle()),
            medium.of(lead.company()),
            phone,
            email)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private <T> String lines(String heading, List<T> all, Function<? super T, String> text) {
    if (all.isEmpty()) {
      return "";
    }
    String rest =
        all.stream()
            .map(one -> "• " + medium.of(text.apply(one)))
            .collect(Collectors.joining("\n"));
    return medium.bold(wording.say(heading)) + "\n" + rest;
  }

  private static String letter(LetterView.Letter letter) {
    String answer = letter.answer().isEmpty() ? "" : " (" + letter.answer() + ")";
    return letter.name() + ": " + letter.state() + answer;
  }

  private static String activity(LetterView.Activity activity) {
    return activity.when() + "  " + activity.what();
  }

  private String score(LetterView lead) {
    String fit = wording.say("fit") + " " + lead.fit();
    String engagement = wording.say("engagement") + " " + lead.engagement();
    String of100 = " " + wording.say("of100");
    return medium.of(String.join(", ", lead.stage(), lead.temperature(), fit, engagement + of100));
  }
}
