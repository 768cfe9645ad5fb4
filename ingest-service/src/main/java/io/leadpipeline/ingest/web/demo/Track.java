package io.leadpipeline.ingest.web.demo;

import java.util.List;

/**
 * The way of a submission, as the page shows it.
 *
 * @param over true when the page need not ask again
 * @param total from the post to the alert; empty before
 */
record Track(
    boolean over,
    String ending,
    String total,
    String headline,
    String note,
    List<TrackStep> steps) {

  Track {
    steps = List.copyOf(steps);
  }
}
