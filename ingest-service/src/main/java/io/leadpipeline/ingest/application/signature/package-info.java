/** The ways in which senders prove who they are. */
@NullMarked
package io.leadpipeline.ingest.application.signature;

import org.jspecify.annotations.NullMarked;
