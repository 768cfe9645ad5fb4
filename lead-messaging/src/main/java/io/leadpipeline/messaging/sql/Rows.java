package io.leadpipeline.messaging.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads all rows of a result. */
@FunctionalInterface
public interface Rows<T> {

  T read(ResultSet rows) throws SQLException;
}
