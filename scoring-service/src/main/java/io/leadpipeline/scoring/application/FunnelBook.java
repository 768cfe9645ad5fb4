package io.leadpipeline.scoring.application;

/** Counts how leads moved. */
public interface FunnelBook {

  Funnel answer(FunnelQuestion question);
}
