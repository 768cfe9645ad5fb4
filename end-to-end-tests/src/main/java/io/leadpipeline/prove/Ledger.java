package io.leadpipeline.prove;

import io.leadpipeline.prove.Submission.Expectation;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was posted and what was answered: each line stands on disk before the next step is made. */
final class Ledger implements AutoCloseable {

  private final BufferedWriter file;
  private final Map<UUID, Submission> posted = new LinkedHashMap<>();
  private final Map<UUID, UUID> accepted = new LinkedHashMap<>();
  private final Map<UUID, Integer> refused = new LinkedHashMap<>();
  private int unavailable;

  Ledger(Path path) {
    try {
      file = Files.newBufferedWriter(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void posting(Submission submission) {
    posted.putIfAbsent(submission.key(), submission);
    write("POST", submission.key(), submission.form() + " " + submission.expects());
  }

  synchronized void accepted(UUID key, UUID submissionId) {
    UUID before = accepted.put(key, submissionId);
    if (before != null && !before.equals(submissionId)) {
      write("CHANGED", key, before + " " + submissionId);
      throw new IllegalStateException("key " + key + " was given two submissions");
    }
    write("ACCEPTED", key, submissionId.toString());
  }

  synchronized void refused(UUID key, int status) {
    refused.put(key, status);
    write("REFUSED", key, Integer.toString(status));
  }

  synchronized void unavailable(UUID key, String why) {
    unavailable++;
    write("UNAVAILABLE", key, why);
  }

  /** Submission ids by what must have become of them. */
  synchronized List<UUID> accepted(Expectation expectation) {
    List<UUID> ids = new ArrayList<>();
    accepted.forEach((key, id) -> {
      if (of(key).expects() == expectation) {
        ids.add(id);
      }
    });
    return ids;
  }

  synchronized Map<UUID, Submission> posted() {
    return Map.copyOf(posted);
  }

  synchronized int acceptedCount() {
    return accepted.size();
  }

  synchronized int refusedCount() {
    return refused.size();
  }

  synchronized int unavailableCount() {
    return unavailable;
  }

  /** Posts nobody could answer, not even when they were tried again. */
  synchronized List<UUID> unanswered() {
    return posted.keySet().stream()
        .filter(key -> !accepted.containsKey(key) && !refused.containsKey(key))
        .toList();
  }

  private Submission of(UUID key) {
    Submission submission = posted.get(key);
    if (submission == null) {
      throw new IllegalStateException("key " + key + " was never posted");
    }
    return submission;
  }

  private void write(String what, UUID key, String more) {
    try {
      file.write(what + " " + key + " " + more);
      file.newLine();
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
