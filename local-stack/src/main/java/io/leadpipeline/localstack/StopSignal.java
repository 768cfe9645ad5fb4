package io.leadpipeline.localstack;

/** How a process is asked to stop. PostgreSQL waits for its clients on TERM, but not on INT. */
enum StopSignal {
  TERM,
  INT
}
