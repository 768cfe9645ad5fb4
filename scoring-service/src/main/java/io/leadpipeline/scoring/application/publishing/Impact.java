package io.leadpipeline.scoring.application.publishing;

import io.leadpipeline.events.Stage;
import io.leadpipeline.scoring.application.Announced;

/**
 * What publishing a draft now would move, against what others were told.
 *
 * @param alerts leads that would be handed to sales, if that is wanted
 * @param promoted leads whose stage would rise
 * @param lowered leads whose stage would fall; nothing is withdrawn from sales for that
 */
public record Impact(long alerts, long promoted, long lowered) {

  public static final Impact NONE = new Impact(0, 0, 0);

  Impact with(Announced announced, Stage draft) {
    boolean up = announced.promises(draft);
    boolean down = draft.rung() < announced.stage().rung() && !draft.equals(Stage.CUSTOMER);
    boolean hot = up && draft.rung() >= Stage.SRL.rung();
    return new Impact(alerts + (hot ? 1 : 0), promoted + (up ? 1 : 0), lowered + (down ? 1 : 0));
  }

  Impact plus(Impact other) {
    return new Impact(alerts + other.alerts, promoted + other.promoted, lowered + other.lowered);
  }
}
