package io.leadpipeline.notification.application;

import io.leadpipeline.events.AnswerGiven;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.Topics;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.messaging.outbox.Outbox;
import io.leadpipeline.notification.domain.Notice;
import io.leadpipeline.notification.domain.Press;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Passes on what a rep pressed. Whether it counts is routing's to say; until then the message says
 * that it is being confirmed.
 */
public final class AnswerByButton {

  private final MessageBook messages;
  private final Outbox outbox;
  private final UnitOfWork unitOfWork;

  public AnswerByButton(MessageBook messages, Outbox outbox, UnitOfWork unitOfWork) {
    this.messages = messages;
    this.outbox = outbox;
    this.unitOfWork = unitOfWork;
  }

  /** False if it was not theirs to press. */
  public boolean press(Press press) {
    AtomicBoolean theirs = new AtomicBoolean();
    unitOfWork.run(() -> {
      Optional<MessageBook.Pressed> pressed = messages.press(press);
      theirs.set(pressed.isPresent());
      outbox.write(
          pressed.stream()
              .filter(MessageBook.Pressed::first)
              .map(first -> answer(first.notice(), press))
              .toList());
    });
    return theirs.get();
  }

  /** Pressing twice is one event. */
  private static Outgoing answer(Notice notice, Press press) {
    UUID id = Ids.v5(notice.id(), "answer");
    var given =
        new AnswerGiven(
            notice.leadId(),
            id,
            notice.handoffId(),
            notice.rep().id(),
            notice.offer().handoff().hop(),
            press.answer(),
            null,
            press.channel().value().toLowerCase(Locale.ROOT),
            notice.about().trail());
    return new Outgoing(
        id, Topics.ANSWERS, notice.leadId().toString(), given, notice.traceparent());
  }
}
