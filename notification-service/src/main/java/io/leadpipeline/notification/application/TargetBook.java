package io.leadpipeline.notification.application;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.domain.LostTarget;
import io.leadpipeline.notification.domain.Settlement;
import io.leadpipeline.notification.domain.Target;
import java.util.Collection;
import java.util.List;

/** Where channels other than e-mail find the reps. */
public interface TargetBook {

  /** All of a rep's, by channel. */
  List<Target> of(String rep);

  /** Sets where a channel finds a rep; one that was lost is tried anew. */
  void put(String rep, AlertChannel channel, String address);

  void remove(String rep, AlertChannel channel);

  /** Uses a target no more once its channel has lost the rep, until it is set again. */
  void lose(Collection<Settlement> settled);

  /**
   * Uses all targets of a channel again, as after its token was renewed.
   *
   * @return how many
   */
  int restore(AlertChannel channel);

  /** Lost targets whose reps have not been told. */
  List<LostTarget> untold(int limit);

  void told(LostTarget target);
}
