/**
 * Who may call: bearer tokens known by their hash, roles, public paths, the same on both web
 * stacks.
 */
@NullMarked
package io.leadpipeline.starter.access;

import org.jspecify.annotations.NullMarked;
