@NullMarked
package io.leadpipeline.scoring.mail;

import org.jspecify.annotations.NullMarked;
