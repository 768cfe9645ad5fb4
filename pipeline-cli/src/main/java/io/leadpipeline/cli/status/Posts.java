package io.leadpipeline.cli.status;

/**
 * What became of the posts to ingest.
 *
 * @param unavailable posts that could not be kept and were answered so
 */
record Posts(long accepted, long spam, long refused, long unavailable) {

  static final Posts NONE = new Posts(0, 0, 0, 0);
}
