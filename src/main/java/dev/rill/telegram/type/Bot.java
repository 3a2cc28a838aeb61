package dev.rill.telegram.type;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * What {@code getMe} tells of the bot itself.
 *
 * @param canReadAllGroupMessages whether privacy mode is off, so that groups tell it everything
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection
public record Bot(long id, @Nullable String username, boolean canReadAllGroupMessages) {}
