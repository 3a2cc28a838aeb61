package dev.rill.telegram.type;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Whether a link in a text gets a preview. */
@RegisterForReflection
public record LinkPreviewOptions(boolean isDisabled) {
    /** No preview: in a growing answer it would come and go. */
    public static final LinkPreviewOptions NONE = new LinkPreviewOptions(true);
}
