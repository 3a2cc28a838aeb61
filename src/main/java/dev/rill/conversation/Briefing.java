package dev.rill.conversation;

import dev.rill.settings.Preferences.Memory;
import java.util.Optional;

/**
 * Who is asked, and how.
 *
 * @param model the model's name as its provider knows it
 * @param systemPrompt what it is told before anything else
 * @param memory what goes along with a question
 * @param maxTokens the longest answer in tokens; empty leaves it to the provider
 * @param temperature 0.0 to 2.0; empty leaves it to the provider
 */
public record Briefing(
        String model, String systemPrompt, Memory memory, Optional<Integer> maxTokens, Optional<Double> temperature) {}
