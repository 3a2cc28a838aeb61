package dev.rill.telegram.type;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a rich message is made of: Markdown, which Telegram sets by itself (Bot API 10.1), of up to 32768 characters. */
@RegisterForReflection
public record InputRichMessage(String markdown) {}
