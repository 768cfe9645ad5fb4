package io.leadpipeline.notification.domain;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.AnswerKind;
import java.util.UUID;

/**
 * Somebody pressed a button.
 *
 * @param alert whose message it stands in
 * @param who the address of whoever pressed it, as their channel vouches for it
 */
public record Press(UUID alert, AlertChannel channel, String who, AnswerKind answer) {}
