package io.leadpipeline.notification.application;

import io.leadpipeline.notification.domain.Notice;
import io.leadpipeline.notification.domain.Press;
import io.leadpipeline.notification.domain.Redraw;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Messages that were sent, with what is pressed in them and what they show. */
public interface MessageBook {

  /**
   * Notes an answer and makes its message due to be drawn again.
   *
   * @return empty if the alert is unknown, somebody else's, or answered otherwise
   */
  Optional<Pressed> press(Press press);

  /** Takes up to {@code limit} messages that show something old. */
  List<Redraw> take(int limit, Duration lease);

  /** Notes that a message shows what held when it was taken. */
  void redrawn(Redraw redraw);

  /** Makes a message due again after a pause, unless something else has made it due. */
  void later(Redraw redraw, Duration pause);

  /**
   * The alert that was answered.
   *
   * @param first false if the same was pressed before
   */
  record Pressed(Notice notice, boolean first) {}
}
