/** What tests of all sources share. */
@org.jspecify.annotations.NullMarked
package io.leadpipeline.ingest.sources;
