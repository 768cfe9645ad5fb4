package io.leadpipeline.scoring;

import io.leadpipeline.scoring.application.publishing.ModelBook;
import io.leadpipeline.scoring.application.publishing.Publication;
import io.leadpipeline.scoring.application.publishing.StoredModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Versions and publications that nobody else sees. */
final class MemoryModelBook implements ModelBook {

  private final Map<String, StoredModel> versions = new LinkedHashMap<>();
  private final List<Publication> publications = new ArrayList<>();

  @Override
  public StoredModel add(StoredModel model) {
    versions.putIfAbsent(model.version(), model);
    return find(model.version()).orElseThrow();
  }

  @Override
  public Optional<StoredModel> find(String version) {
    return Optional.ofNullable(versions.get(version));
  }

  @Override
  public List<StoredModel> versions() {
    return List.copyOf(versions.values()).reversed();
  }

  @Override
  public List<Publication> publications() {
    return List.copyOf(publications).reversed();
  }

  @Override
  public Optional<Publication> current() {
    return publications().stream().findFirst();
  }

  @Override
  public boolean publish(Publication publication, long after) {
    return publications.size() == after && publications.add(publication);
  }

  @Override
  public boolean lead(long publication) {
    return true;
  }

  @Override
  public void advanced(long publication, long refolded, long alerts) {}

  @Override
  public boolean finished(long publication) {
    return false;
  }
}
