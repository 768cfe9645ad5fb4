package io.leadpipeline.messaging;

import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/**
 * The order of start and stop: what sends starts before the listeners (whose steps write) and stops
 * after them.
 */
public final class Phases {

  public static final int DISPATCH = AbstractMessageListenerContainer.DEFAULT_PHASE - 200;
  public static final int RELAY = AbstractMessageListenerContainer.DEFAULT_PHASE - 100;
  public static final int LISTENERS = AbstractMessageListenerContainer.DEFAULT_PHASE;

  private Phases() {}
}
