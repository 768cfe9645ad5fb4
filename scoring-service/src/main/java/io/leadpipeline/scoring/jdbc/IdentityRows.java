package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.scoring.domain.identity.IdentityKey;
import io.leadpipeline.scoring.domain.identity.IdentityKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;

/** Identifiers as columns and back. */
final class IdentityRows {

  private IdentityRows() {}

  static Map<String, Object> columns(Collection<IdentityKey> keys) {
    return Map.of(
        "kinds", SqlArrays.texts(keys, key -> key.kind().name()),
        "values", SqlArrays.texts(keys, IdentityKey::value),
        "tests", SqlArrays.booleans(keys, IdentityKey::test));
  }

  static IdentityKey key(ResultSet row) throws SQLException {
    return new IdentityKey(
        IdentityKind.valueOf(row.getString("kind")),
        row.getString("value"),
        row.getBoolean("test"));
  }
}
